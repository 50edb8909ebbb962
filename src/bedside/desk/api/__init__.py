"""The HTTP API for other programs. It calls the same flows as the pages, through the same gate."""
