"""Who calls: a bearer token, and what its member may do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ninja.errors import HttpError
from ninja.security import HttpBearer

from bedside.desk.people.api_tokens import member_by
from bedside.desk.people.roles import NEEDS_MFA
from bedside.desk.people.whereabouts import client_address

if TYPE_CHECKING:
    from django.http import HttpRequest

    from bedside.desk.people.models import Member


class Token(HttpBearer):
    """`Authorization: Bearer …` of a member whose roles give one of the permissions."""

    def __init__(self, *permissions: str) -> None:
        super().__init__()
        self.permissions = permissions

    def authenticate(self, request: HttpRequest, token: str) -> Member | None:
        """The member, in sight from now on; None (401) for a token that opens nothing."""
        member = member_by(token, client_address(request))
        if member is None:
            return None
        given = [one for one in self.permissions if member.can(one)]
        if self.permissions and not given:
            raise HttpError(403, "This member's role does not include this.")
        if given and set(given) <= NEEDS_MFA:
            raise HttpError(403, "This needs a person with a second factor, on the desk's pages.")
        request.member = member  # type: ignore[attr-defined]
        return member
