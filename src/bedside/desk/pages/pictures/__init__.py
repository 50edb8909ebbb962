"""Pictures: the bytes of the library's pictures, for members alone."""
