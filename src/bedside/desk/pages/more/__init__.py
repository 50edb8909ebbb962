"""More: every room, for a phone."""
