"""Pages for what went wrong, in plain words."""
