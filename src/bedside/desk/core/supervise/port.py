"""Whether a port can be had."""

from __future__ import annotations

import socket

from bedside.desk.core.trouble import Trouble


def refuse_taken(host: str, port: int) -> None:
    """Raise Trouble when nothing of ours could listen there."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, kind, protocol, _, address = found[0]
        with socket.socket(family, kind, protocol) as tried:
            # As the server itself does: what a former server left behind is no obstacle.
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(address)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise Trouble(
            f"Cannot listen on {host}, port {port} ({reason}). "
            f"Stop what uses it, or choose another: --port {port % 65000 + 1}"
        ) from None
