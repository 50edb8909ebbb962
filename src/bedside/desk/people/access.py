"""Who may open a page: every view says so with `@access(...)`, `@signed_in` or `@public`.

The permission tests read `view.access` of every URL and fail for one that says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from bedside.desk.people.roles import NEEDS_MFA
from bedside.desk.people.second_factor import used_mfa
from bedside.desk.people.sight import memberships

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

    from bedside.desk.people.models import Member

    View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Access:
    """What a view asks for: any of `permissions`; none and `members` false means everybody."""

    permissions: tuple[str, ...] = ()
    members: bool = True

    @property
    def needs_mfa(self) -> bool:
        """Whether every way in needs a second factor in this session."""
        return bool(self.permissions) and set(self.permissions) <= NEEDS_MFA


def acting(request: HttpRequest) -> Member:
    """The member who acts. Raises `PermissionDenied` where there is none."""
    member: Member | None = getattr(request, "member", None)
    if member is None:
        message = "You are not a member of an organisation here. Ask for an invitation."
        raise PermissionDenied(message)
    return member


def public(view: View) -> View:
    """Anybody may open this, signed in or not."""
    view.access = Access(members=False)  # type: ignore[attr-defined]
    return view


def signed_in(view: View) -> View:
    """Any member may open this."""
    return _guarded(view, Access())


def access(*permissions: str) -> Callable[[View], View]:
    """Only members whose roles give one of the permissions; with a second factor where it asks."""

    def decorate(view: View) -> View:
        return _guarded(view, Access(permissions))

    return decorate


def require(request: HttpRequest, permission: str) -> Member:
    """Inside a view: the member, who must have this permission and, if it asks, a second factor.

    Raises `PermissionDenied` with words for the person.
    """
    member = acting(request)
    if not member.can(permission):
        message = "Your role does not include this. Ask an administrator if it should."
        raise PermissionDenied(message)
    if permission in NEEDS_MFA and not used_mfa(request):
        message = "This needs your second factor. Confirm it, then try again."
        raise PermissionDenied(message)
    return member


def _guarded(view: View, asked: Access) -> View:
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path())
        if getattr(request, "member", None) is None and len(memberships(request.user)) > 1:
            return redirect(f"{reverse('choose_organisation')}?{_next(request)}")
        member = acting(request)
        given = [one for one in asked.permissions if member.can(one)]
        if asked.permissions and not given:
            message = "Your role does not include this. Ask an administrator if it should."
            raise PermissionDenied(message)
        if given and set(given) <= NEEDS_MFA and not used_mfa(request):
            return _ask_second_factor(request)
        return view(request, *args, **kwargs)

    guarded.access = asked  # type: ignore[attr-defined]
    return guarded


def _ask_second_factor(request: HttpRequest) -> HttpResponse:
    """To the page that asks for it; a GET comes back here, anything else is asked again."""
    target = f"{reverse('second_factor')}?{_next(request)}"
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": target})
    return redirect(target)


def _next(request: HttpRequest) -> str:
    back = request.get_full_path() if request.method == "GET" else reverse("today")
    return urlencode({"next": back})
