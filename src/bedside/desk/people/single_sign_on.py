"""Single sign-on by OpenID Connect: finds people who were invited, and lets nobody else in.

The provider's word for an address counts only when it says that the address is verified. Known
users are matched by it; somebody new must have an open invitation to it, which signing in accepts.
Whether the provider asked for a second factor is read from `amr` in the signed token (RFC 8176).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.internal.flows.login import record_authentication
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter

from bedside.desk.core.tenancy import acting_for
from bedside.desk.people.invitations import accept, pending
from bedside.desk.people.joining import new_user, user_with
from bedside.desk.people.models import Organisation
from bedside.desk.people.second_factor import STRONG_SINGLE_SIGN_ON
from bedside.desk.people.whereabouts import client_address

if TYPE_CHECKING:
    from allauth.account.models import EmailAddress
    from allauth.socialaccount.models import SocialLogin
    from django.http import HttpRequest

    from bedside.desk.people.models import Invitation, User

# Values of `amr` by what they prove (RFC 8176, section 2): something known, had, or one's own body.
_KNOWN = frozenset({"pwd", "pin", "kba"})
_HAD = frozenset({"otp", "hwk", "swk", "sc", "sms", "tel"})
_BODY = frozenset({"fpt", "face", "iris", "retina", "vbm"})


class SocialAdapter(DefaultSocialAccountAdapter):
    """allauth's hooks: whom a provider's answer stands for."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never: an invitation is the only way in."""
        return False

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Join the answer to a known user, or to an open invitation; note a second factor."""
        if not sociallogin.is_existing:
            email = _vouched_for(sociallogin)
            user = (user_with(email) or _invited(email, sociallogin, request)) if email else None
            if user is not None:
                sociallogin.connect(request, user)
        if sociallogin.is_existing and _is_strong(sociallogin):
            record_authentication(request, sociallogin.user, STRONG_SINGLE_SIGN_ON)


def _vouched_for(sociallogin: SocialLogin) -> str:
    addresses: list[EmailAddress] = sociallogin.email_addresses
    return next((one.email.strip().lower() for one in addresses if one.verified), "")


def _invited(email: str, sociallogin: SocialLogin, request: HttpRequest) -> User | None:
    """A new user for an address with open invitations, all of which are accepted.

    Without an organisation in sight no invitation is seen, so each organisation is looked at.
    """
    source = client_address(request)
    user: User | None = None
    for organisation in Organisation.objects.all():
        with acting_for(organisation.pk, source=source):
            invitation = _open(organisation, email)
            if invitation is not None:
                name = str(sociallogin.account.extra_data.get("userinfo", {}).get("name", ""))
                user = user or new_user(email, name[:200] or invitation.name)
                accept(invitation, user, source=source)
    return user


def _open(organisation: Organisation, email: str) -> Invitation | None:
    return (
        pending(organisation)
        .filter(email=email)
        .select_related("organisation", "department")
        .first()
    )


def _is_strong(sociallogin: SocialLogin) -> bool:
    """Whether the signed token names `mfa`, or proofs of two kinds."""
    token = sociallogin.account.extra_data.get("id_token") or {}
    given = token.get("amr")
    if not isinstance(given, list):
        return False
    methods = {str(one) for one in given}
    kinds = sum(bool(methods & kind) for kind in (_KNOWN, _HAD, _BODY))
    return "mfa" in methods or kinds > 1
