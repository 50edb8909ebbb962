"""What changed in the tables of newsroom, step by step."""
