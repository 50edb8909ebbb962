"""What changed in the tables of library, step by step."""
