"""What posts are made of and kept for again: pictures with their alt text, and accepted claims.

In come uploads, re-encoded and stripped of what hides in a file; out go pictures that may be
shown, each by the hash of its bytes.
"""
