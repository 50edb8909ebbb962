"""What all screens share: the frame, the look, small words of the template language."""
