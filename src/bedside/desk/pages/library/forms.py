"""What may be said about a picture."""

from __future__ import annotations

from django import forms

from bedside.desk.library.models import Media


class Described(forms.Form):
    """Name, alt text and rights."""

    name = forms.CharField(label="Name", max_length=200, required=False)
    alt = forms.CharField(
        label="Alt text",
        max_length=2000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text="What does it show? Who cannot see it hears this. Each post can say it its way.",
    )
    rights = forms.ChoiceField(label="Why may we show it?", choices=Media.Rights.choices)
    rights_note = forms.CharField(
        label="Whose it is", max_length=300, required=False, help_text="Photographer, licence."
    )


class Added(Described):
    """The same with the file."""

    file = forms.FileField(
        label="Picture",
        help_text="JPEG, PNG, WebP or GIF, up to 20 MB. Place, time and other hidden notes go.",
        widget=forms.ClearableFileInput({"accept": "image/jpeg,image/png,image/webp,image/gif"}),
    )
    field_order = ("file", "name", "alt", "rights", "rights_note")
