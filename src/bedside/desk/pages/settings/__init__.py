"""Settings: the organisation, its facts, and one's own account."""
