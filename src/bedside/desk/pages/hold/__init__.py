"""Hold: stop everything at once, and afterwards decide post by post."""
