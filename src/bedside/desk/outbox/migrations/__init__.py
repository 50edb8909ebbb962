"""What changed in the tables of outbox, step by step."""
