"""Tokens: a member's keys for programs that use the API."""
