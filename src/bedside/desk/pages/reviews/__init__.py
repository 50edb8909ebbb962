"""Reviews: what waits for a reader, and one post with all that its reader needs to decide."""
