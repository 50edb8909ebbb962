"""What changed in the tables of consent, step by step."""
