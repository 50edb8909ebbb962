"""Tokens in links: chance enough to be guessed by nobody, kept only as a hash."""

from __future__ import annotations

import hashlib
import secrets


def new_token() -> tuple[str, str]:
    """A token for a link (256 bits, safe in an address), and the hash to keep."""
    token = secrets.token_urlsafe(32)
    return token, token_hash(token)


def token_hash(token: str) -> str:
    """SHA-256 in hex: enough, as a token of 256 bits cannot be tried out."""
    return hashlib.sha256(token.encode()).hexdigest()
