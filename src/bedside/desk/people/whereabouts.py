"""Where a request comes from: its address, and whether that is this very machine."""

from __future__ import annotations

import ipaddress
from typing import TYPE_CHECKING

from allauth.core.internal.httpkit import get_client_ip
from django.conf import settings

if TYPE_CHECKING:
    from django.http import HttpRequest

_FORWARDED = (
    "HTTP_FORWARDED",
    "HTTP_VIA",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_REAL_IP",
)
_NAMES = {"localhost", "127.0.0.1", "[::1]"}


def client_address(request: HttpRequest) -> str:
    """The address of who asks: the proxy's word counts only where one is set (settings)."""
    return get_client_ip(request) or ""


def is_this_machine(request: HttpRequest) -> bool:
    """Whether a person sits at this machine: a loopback address, by a loopback name, no proxy.

    Behind a proxy on the same machine every address is a loopback one, so that where one is set
    up, or has forwarded the request, nobody counts; the name shuts out pages elsewhere that
    rebind their own name.
    """
    if settings.ALLAUTH_TRUSTED_PROXY_COUNT or any(
        request.META.get(header) for header in _FORWARDED
    ):
        return False
    if _without_port(request.get_host()) not in _NAMES:
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def _without_port(host: str) -> str:
    name, bracket, _ = host.partition("]")
    return name + bracket if bracket else host.partition(":")[0]
