"""allauth's pages of sign-in and passwords, in the desk's own look."""
