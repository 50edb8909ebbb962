"""allauth's forms of sign-in, in our own words."""

from __future__ import annotations

from typing import Any

from allauth.account.forms import (
    ChangePasswordForm,
    LoginForm,
    ReauthenticateForm,
    ResetPasswordForm,
)


class SignInForm(LoginForm):
    """Address and password; the way to a new password stands under the button."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self, "login", "E-mail address")
        _plain(self, "password", "Password")


class AgainForm(ReauthenticateForm):
    """The password once more."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self, "password", "Password")


class OtherPasswordForm(ChangePasswordForm):
    """The password there is, and the one to come."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self, "oldpassword", "Your password now")


class NewPasswordForm(ResetPasswordForm):
    """The address to mail a link to."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _plain(self, "email", "E-mail address")


def _plain(form: Any, name: str, label: str) -> None:
    """A label above, nothing inside, nothing beside."""
    form.fields[name].label = label
    form.fields[name].help_text = ""
    form.fields[name].widget.attrs.pop("placeholder", None)
