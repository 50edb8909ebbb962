"""Whether this session used a second factor, which some permissions ask for (`roles.NEEDS_MFA`).

What counts is written in the session by allauth, and by us, when it happens:

- a code of an authenticator app, or a recovery code, at sign-in or when confirmed later;
- a security key after a password, and a passkey instead of one: allauth lets a passkey sign in
  only if the key itself verified the person (PIN or fingerprint), which makes two factors;
- a factor enrolled in this session, as enrolling proves it;
- single sign-on, where the provider says in the signed token that it asked for more than a
  password (`amr`, RFC 8176; see `single_sign_on.py`). A provider that says nothing is one factor;
- a one-time link of a demonstration, in that demonstration only (see `one_time_link.py`).

A password, a mailed code and a one-time link of a real organisation are one factor each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.internal.flows.login import get_authentication_records, record_authentication

if TYPE_CHECKING:
    from allauth.mfa.models import Authenticator
    from django.http import HttpRequest

    from bedside.desk.people.models import User

# `method` of the records that we write beside allauth's own.
STRONG_SINGLE_SIGN_ON = "single_sign_on_mfa"
DEMO_LINK = "demo_link"


def used_mfa(request: HttpRequest) -> bool:
    """Whether whoever acts in this session has shown a second factor in it."""
    records = get_authentication_records(request, request.user)
    return any(_counts(record, request) for record in records)


def has_factor(user: User) -> bool:
    """Whether this person has enrolled one that they can be asked for."""
    from allauth.mfa.models import Authenticator
    from allauth.mfa.utils import is_mfa_enabled

    return is_mfa_enabled(user, [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN])


def has_app(user: User) -> bool:
    """Whether one of them is an authenticator app."""
    from allauth.mfa.models import Authenticator
    from allauth.mfa.utils import is_mfa_enabled

    return is_mfa_enabled(user, [Authenticator.Type.TOTP])


def enrolled(request: HttpRequest, user: User, authenticator: Authenticator, **_: Any) -> None:
    """Note a factor that was just enrolled (allauth's signal `authenticator_added`)."""
    if authenticator.type != authenticator.Type.RECOVERY_CODES and request.user == user:
        record_authentication(
            request, user, "mfa", id=authenticator.pk, type=str(authenticator.type)
        )


def _counts(record: dict[str, Any], request: HttpRequest) -> bool:
    if record.get("method") == DEMO_LINK:
        member = getattr(request, "member", None)
        return (
            member is not None
            and member.organisation.demo
            and str(member.organisation_id) == record.get("organisation")
        )
    return record.get("method") in {"mfa", STRONG_SINGLE_SIGN_ON}
