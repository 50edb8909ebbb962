"""Deliveries: what happened on each network, and what only a person can decide about one."""
