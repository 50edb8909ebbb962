"""Choosing for which of one's organisations to act."""
