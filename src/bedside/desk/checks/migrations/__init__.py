"""What changed in the tables of checks, step by step."""
