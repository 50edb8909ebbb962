"""Post: one post with its words, its state and what happened on each network."""
