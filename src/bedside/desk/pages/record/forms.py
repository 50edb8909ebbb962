"""What the page Record asks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from bedside.desk.pages.record.nouns import nouns
from bedside.desk.people.models import Member

if TYPE_CHECKING:
    from datetime import date

_ANY = [("", "Any")]


class SearchForm(forms.Form):
    """By whom, what, from where, when. `about` is a post: everything that belongs to it."""

    member = forms.ModelChoiceField(
        label="By", queryset=Member.objects.none(), required=False, empty_label="Anybody"
    )
    table = forms.ChoiceField(label="What", required=False)
    action = forms.ChoiceField(
        label="Was",
        required=False,
        choices=[*_ANY, ("insert", "made"), ("update", "changed"), ("delete", "removed")],
    )
    source = forms.CharField(label="Where from", required=False, max_length=100)
    since = forms.DateField(
        label="From day", required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    until = forms.DateField(
        label="To day", required=False, widget=forms.DateInput(attrs={"type": "date"})
    )
    about = forms.UUIDField(required=False, widget=forms.HiddenInput)
    before = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member"].queryset = Member.objects.order_by("name")  # type: ignore[attr-defined]
        choices = sorted(((table, noun) for table, noun in nouns().items()), key=lambda one: one[1])
        self.fields["table"].choices = [*_ANY, *choices]  # type: ignore[attr-defined]


class ExportForm(forms.Form):
    """Which days, and whether with the words."""

    since = forms.DateField(
        label="From day",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Say from which day on.", "invalid": "This is no day."},
    )
    until = forms.DateField(
        label="To day",
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": "Say to which day.", "invalid": "This is no day."},
    )
    with_texts = forms.BooleanField(
        label="With the texts of posts and comments", required=False, initial=True
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a time that ends before it begins."""
        given = super().clean() or {}
        since: date | None = given.get("since")
        until: date | None = given.get("until")
        if since and until and until < since:
            message = "The last day is before the first. Change one of them."
            raise forms.ValidationError(message)
        return given
