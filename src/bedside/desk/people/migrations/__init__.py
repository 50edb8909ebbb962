"""What changed in the tables of people, step by step."""
