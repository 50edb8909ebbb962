"""Today: what waits for the member, first thing."""
