"""allauth's pages of second factors, in the desk's own look."""
