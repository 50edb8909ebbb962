"""Signing in by a link printed in the terminal."""
