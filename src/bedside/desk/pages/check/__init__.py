"""Check: the pre-flight page for any employee. Paste, see; nothing is kept."""
