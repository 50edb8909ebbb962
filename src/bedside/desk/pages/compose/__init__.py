"""Compose: write a post and see, while typing, what stops it and whose sign-off it will need."""
