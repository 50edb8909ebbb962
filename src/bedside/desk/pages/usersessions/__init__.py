"""allauth's page of one's own sessions, in the desk's own look."""
