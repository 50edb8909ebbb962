"""What changed in the tables of channels, step by step."""
