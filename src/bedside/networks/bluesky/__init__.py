"""Bluesky: posts on an AT Protocol server, over plain HTTP.

In comes a `Publication`; out go records whose ids are derived from the delivery, so that a repeat
changes nothing. `sign_in` makes a session of an app password, which is not kept. The desk's
channels and outbox call.
"""

from bedside.networks.bluesky.network import Bluesky
from bedside.networks.bluesky.session import SERVER, SignedIn, sign_in

__all__ = ["SERVER", "Bluesky", "SignedIn", "sign_in"]
