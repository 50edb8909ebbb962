"""The installation's signature: Ed25519 (RFC 8032) with the key `signing`."""

from __future__ import annotations

import base64
import binascii

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

from bedside.desk.core.trouble import Trouble


def sign(message: bytes) -> bytes:
    """The signature, 64 bytes. Raises Trouble when there is no key."""
    return _key().sign(message)


def public_key() -> bytes:
    """The public key, 32 bytes. Raises Trouble when there is no key."""
    return (
        _key().public_key().public_bytes(serialization.Encoding.Raw, serialization.PublicFormat.Raw)
    )


def _key() -> Ed25519PrivateKey:
    try:
        return Ed25519PrivateKey.from_private_bytes(
            base64.b64decode(settings.SIGNING_KEY, validate=True)
        )
    except (ValueError, binascii.Error):
        raise Trouble(
            "There is no key to sign with: set BEDSIDE_SIGNING_KEY (32 bytes in base64), "
            "or start the desk with “bedside up”, which makes one."
        ) from None
