"""What the settings ask."""

from __future__ import annotations

from typing import Any

from django import forms

from bedside.check.packs import PACKS, load_pack
from bedside.desk.pages.first_run.forms import zone_choices
from bedside.desk.pages.settings.lines import (
    LinesField,
    domain,
    email,
    handle,
    hashtag,
    phone,
)
from bedside.desk.people.models import Organisation


class OrganisationForm(forms.ModelForm):
    """Name, zone and kind. The short name in addresses stays, as links to it are out there."""

    zone = forms.ChoiceField(
        label="Time zone",
        choices=zone_choices,
        help_text="Every time on the desk is shown in it. Posts keep their moment, not their hour.",
    )

    class Meta:
        model = Organisation
        fields = ["name", "kind", "zone"]
        labels = {"kind": "What it is"}
        help_texts = {"kind": "Chooses the rules, unless the fact sheet names others."}


class AccountForm(forms.Form):
    """One's own name."""

    name = forms.CharField(label="Your name", max_length=200)
    title = forms.CharField(
        label="Title", max_length=200, required=False, help_text="Like “Communications lead”."
    )


def pack_choices() -> list[tuple[str, str]]:
    """The packs there are, each with what it says of itself."""
    return [
        ("", "What fits the kind of organisation"),
        *[(name, f"{name}: {load_pack(name).about}") for name in PACKS],
    ]


class FactsForm(forms.Form):
    """The fact sheet: one thing a line."""

    pack = forms.ChoiceField(label="Rules", choices=pack_choices, required=False)
    staff = LinesField(
        "Staff", "As they appear in public, one a line: Dr. Maya Okafor, MD, cardiologist"
    )
    spokespeople = LinesField("Spokespeople", "Who may speak for you, one a line")
    contact = forms.CharField(
        label="Where to send people with a complaint",
        max_length=300,
        required=False,
        help_text="Like “patient relations, 555-0142”. Answers to reviews can point there.",
    )
    phones = LinesField("Telephone numbers", "Your own, one a line", phone)
    emails = LinesField("E-mail addresses", "Your own, one a line", email)
    domains = LinesField("Web addresses", "Like tamarack.example, one a line", domain)
    handles = LinesField("Accounts", "Your own, one a line, like @tamarackhealth", handle)
    hashtags = LinesField("Hashtags", "Your own, one a line, like #TamarackCares", hashtag)
    places = LinesField("Places", "Buildings, wards and towns of yours, one a line")
    country = forms.RegexField(
        r"^[A-Za-z]{2}$",
        label="Country",
        initial="US",
        help_text="Two letters, like US.",
        error_messages={"invalid": "Write two letters, like US."},
    )
    state = forms.CharField(
        label="State", max_length=40, required=False, help_text="Two letters, like CO."
    )
    part2 = forms.BooleanField(
        label="We treat substance use disorder (42 CFR Part 2)", required=False
    )
    public_body = forms.BooleanField(
        label="We are a public body (a county hospital, say)", required=False
    )
    tax_status = forms.ChoiceField(
        label="Tax status",
        choices=[("", "Not said"), ("501c3", "Charity, 501(c)(3)"), ("other", "Other")],
        required=False,
        help_text="A charity may not endorse candidates.",
    )

    def clean_country(self) -> str:
        """In capitals."""
        return str(self.cleaned_data["country"]).upper()

    def facts(self) -> dict[str, Any]:
        """Everything but the pack, in the engine's form."""
        return {key: value for key, value in self.cleaned_data.items() if key != "pack"}
