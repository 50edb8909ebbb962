"""The networks Bedside publishes to, as a list anybody can read; add a new one here."""

NETWORKS: tuple[str, ...] = ("newsroom", "bluesky")
