"""What the first run asks."""

from __future__ import annotations

import zoneinfo

from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from bedside.desk.people.models import Organisation, User


def zone_choices() -> list[tuple[str, str]]:
    """Every IANA zone with a place in its name, the United States' first."""
    names = sorted(name for name in zoneinfo.available_timezones() if "/" in name)
    home = [name for name in names if name.startswith(("America/", "US/", "Pacific/Honolulu"))]
    rest = [
        name for name in names if name not in home and not name.startswith(("Etc/", "SystemV/"))
    ]
    return [(name, name.replace("_", " ")) for name in [*home, *rest]]


class FirstRunForm(forms.Form):
    """One question, and what follows from it."""

    kind = forms.ChoiceField(
        label="Hospital, clinic or just me?",
        choices=Organisation.Kind.choices,
        widget=forms.RadioSelect,
        help_text="This chooses the rules your posts are checked by. You can change it later.",
        error_messages={"required": "Choose what fits best."},
    )
    name = forms.CharField(
        label="Name",
        max_length=200,
        help_text="As the public knows you. If it is just you, your own name.",
    )
    zone = forms.ChoiceField(
        label="Time zone",
        choices=zone_choices,
        initial="America/New_York",
        help_text="Every time on the desk is shown in it.",
    )
    person = forms.CharField(
        label="Your own name", max_length=200, widget=forms.TextInput({"autocomplete": "name"})
    )
    email = forms.EmailField(
        label="Your e-mail address", widget=forms.EmailInput({"autocomplete": "username"})
    )
    password = forms.CharField(
        label="Your password",
        strip=False,
        help_text="At least 12 characters. A sentence is easy to remember.",
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def clean(self) -> dict[str, object]:
        """The password must hold, also beside the name and the address."""
        given = super().clean() or {}
        password = given.get("password")
        if password:
            person = User(email=given.get("email", ""), name=given.get("person", ""))
            try:
                validate_password(password, person)
            except ValidationError as problem:
                self.add_error("password", problem)
        return given


class SetUpCodeForm(forms.Form):
    """Asked of whoever does not sit at the machine."""

    code = forms.CharField(
        label="Set-up code",
        max_length=40,
        help_text="It stands in the terminal in which the desk was started.",
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )
