"""What somebody invited is asked: a name and a password."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from bedside.desk.people.models import User


class JoinForm(forms.Form):
    """A new person. `email` is the address they were invited by."""

    name = forms.CharField(
        label="Your name",
        max_length=200,
        help_text="As your colleagues know you.",
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    password = forms.CharField(
        label="Choose a password",
        strip=False,
        help_text="At least 12 characters. A sentence is easy to remember.",
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )
    again = forms.CharField(
        label="The same password again",
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email = email

    def clean(self) -> dict[str, object]:
        """Both passwords the same, and strong enough."""
        given = super().clean() or {}
        password = given.get("password")
        if password and "again" in given and given["again"] != password:
            self.add_error("again", "The two passwords differ. Type them once more.")
        if password:
            try:
                validate_password(password, User(email=self.email, name=given.get("name", "")))
            except ValidationError as problem:
                self.add_error("password", problem)
        return given
