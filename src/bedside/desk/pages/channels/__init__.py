"""Channels: the connected accounts, how they are, and connecting another."""
