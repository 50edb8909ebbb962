"""What changed in the tables of review, step by step."""
