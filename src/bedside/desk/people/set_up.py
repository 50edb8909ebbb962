"""Setting up: with no organisation yet, every page leads to the first question.

Whoever sits at the machine may answer it. From elsewhere it takes the set-up code that
`bedside up` prints in the terminal: worked out from the secret key, so that the web server and
the terminal agree on it without keeping it anywhere.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac

from bedside.desk.people.models import Organisation
from bedside.desk.people.sight import WITHOUT_DATABASE
from bedside.desk.people.whereabouts import is_this_machine

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest, HttpResponse

_SALT = "bedside.people.set_up"


def set_up_code() -> str:
    """The code to print while there is no organisation: 16 letters and digits, 80 bits."""
    digest = salted_hmac(_SALT, "the first organisation", algorithm="sha256").digest()
    code = base64.b32encode(digest[:10]).decode().lower()
    return "-".join(code[start : start + 4] for start in range(0, 16, 4))


def is_set_up() -> bool:
    """Whether there is an organisation."""
    return Organisation.objects.exists()


def may_set_up(request: HttpRequest, code: str = "") -> bool:
    """Whether this request may found the first one: from this machine, or with the code."""
    given = code.strip().lower().replace(" ", "-")
    return is_this_machine(request) or constant_time_compare(given, set_up_code())


class SetUpMiddleware:
    """Leads every page to the first question until it is answered."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._done = False  # An organisation never goes away, so this is asked until it is there.

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The first question, or the answer asked for."""
        first = reverse("first_run")
        if self._done or request.path == first or request.path.startswith(WITHOUT_DATABASE):
            return self.get_response(request)
        self._done = is_set_up()
        return self.get_response(request) if self._done else redirect(first)
