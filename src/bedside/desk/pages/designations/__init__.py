"""Designations: who may use which channel, for what, until when."""
