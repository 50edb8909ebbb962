"""What the pre-flight page asks."""

from __future__ import annotations

from django import forms


class CheckForm(forms.Form):
    """Words, what they are, and where they will stand."""

    text = forms.CharField(
        label="What do you want to say?",
        max_length=20_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 7, "autofocus": True}),
        error_messages={
            "required": "Write or paste something first.",
            "max_length": "This is longer than any network takes. Check it in parts.",
        },
    )
    place = forms.ChoiceField(
        label="Where will it stand?",
        choices=[
            ("organisation", "On one of our own pages"),
            ("personal", "On my personal account"),
            ("reply", "As our answer to a review or comment"),
        ],
        widget=forms.RadioSelect,
        initial="organisation",
    )
    in_reply_to = forms.CharField(
        label="What are you answering?",
        help_text="Paste the review or comment, so that we see what your answer repeats.",
        required=False,
        max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
