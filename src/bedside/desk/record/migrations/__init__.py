"""What changed in the tables of record, step by step."""
