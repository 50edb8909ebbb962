"""Sealing secrets at rest with keys that rotate (Fernet: AES-128-CBC with HMAC-SHA-256).

Keys come from the setting `SECRET_KEYS_AT_REST`, newest first: the first seals, all open.
"""

from __future__ import annotations

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured


class SealBroken(Exception):
    """What was sealed cannot be opened with any key at hand."""


def seal(plain: bytes) -> bytes:
    """The bytes, encrypted and authenticated with the newest key."""
    return _keys().encrypt(plain)


def unseal(sealed: bytes) -> bytes:
    """What was sealed. Raises `SealBroken` when no key opens it."""
    try:
        return _keys().decrypt(sealed)
    except InvalidToken as problem:
        message = "No key opens this: was a key file lost or replaced?"
        raise SealBroken(message) from problem


def reseal(sealed: bytes) -> bytes:
    """The same secret under the newest key. Raises `SealBroken`."""
    try:
        return _keys().rotate(sealed)
    except InvalidToken as problem:
        message = "No key opens this: was a key file lost or replaced?"
        raise SealBroken(message) from problem


def _keys() -> MultiFernet:
    keys = settings.SECRET_KEYS_AT_REST
    if not keys:
        message = "No key to seal secrets with: set BEDSIDE_KEYS or start with `bedside up`."
        raise ImproperlyConfigured(message)
    return MultiFernet([Fernet(key) for key in keys])
