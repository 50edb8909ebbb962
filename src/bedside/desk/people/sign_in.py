"""How people sign in: allauth, told that nobody signs up and that secrets are sealed."""

from __future__ import annotations

from smtplib import SMTPException
from typing import TYPE_CHECKING, Any

import structlog
from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator

from bedside.desk.core.crypto import seal, unseal
from bedside.desk.people.second_factor import has_factor

if TYPE_CHECKING:
    from django.http import HttpRequest

    from bedside.desk.people.models import User

log = structlog.get_logger()


class AccountAdapter(DefaultAccountAdapter):
    """Members come by invitation only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an invitation is the only way in."""
        return False

    def get_reauthentication_methods(self, user: User) -> list[dict[str, Any]]:
        """How to show that it is still you: with a factor enrolled, by a factor and nothing less.

        Or a stolen password could add a factor of its own beside it, and then show that one.
        """
        methods: list[dict[str, Any]] = super().get_reauthentication_methods(user)
        if has_factor(user):
            return [one for one in methods if one["id"].startswith("mfa_")]
        return methods

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send it. A mail server that does not answer must not undo what the person did."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, SMTPException) as problem:
            log.warning("mail.not_sent", template=template_prefix, error=type(problem).__name__)


class MfaAdapter(DefaultMFAAdapter):
    """Secrets of second factors are sealed at rest."""

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:  # noqa: A002
        """A name to begin with; people change it to something they know the key by."""
        return f"Key {Authenticator.objects.filter(user=user, type=type).count() + 1}"

    def encrypt(self, text: str) -> str:
        """Sealed, as text."""
        return seal(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Opened. Raises `SealBroken`."""
        return unseal(encrypted_text.encode()).decode()
