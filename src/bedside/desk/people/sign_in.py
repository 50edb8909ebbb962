"""How people sign in: allauth, told that nobody signs up and that secrets are sealed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter

from bedside.desk.core.crypto import seal, unseal

if TYPE_CHECKING:
    from allauth.socialaccount.models import SocialLogin
    from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):
    """Members come by invitation only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Never: an invitation is the only way in."""
        return False


class SocialAdapter(DefaultSocialAccountAdapter):
    """Single sign-on finds people who were invited; it makes none."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never: an invitation is the only way in."""
        return False


class MfaAdapter(DefaultMFAAdapter):
    """Secrets of second factors are sealed at rest."""

    def encrypt(self, text: str) -> str:
        """Sealed, as text."""
        return seal(text.encode()).decode()

    def decrypt(self, encrypted_text: str) -> str:
        """Opened. Raises `SealBroken`."""
        return unseal(encrypted_text.encode()).decode()
