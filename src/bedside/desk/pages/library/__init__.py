"""Library: the pictures that posts are made of, with alt text and rights."""
