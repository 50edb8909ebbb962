"""How often something may be tried, by person or address: allauth's own counter, with our rates.

The rates are the setting `ACCOUNT_RATE_LIMITS`. Counts lie in the web server's memory.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.core import ratelimit

if TYPE_CHECKING:
    from django.http import HttpRequest


def within_rate(request: HttpRequest, action: str) -> bool:
    """Count one try of `action`; whether it is still within its rate."""
    return bool(ratelimit.consume(request, action=action))
