"""A list typed one a line, each line looked at, with an error that names the line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import phonenumbers
from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_LINES = 5_000
LONGEST_LINE = 200
_DOMAIN = re.compile(r"(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}")


class LinesField(forms.CharField):
    """Gives a list of what stands on the lines, each once, in order; empty lines are skipped.

    `read` takes one line and gives what is kept, or raises `ValueError` with what to do.
    """

    def __init__(self, label: str, hint: str, read: Callable[[str], str] | None = None) -> None:
        super().__init__(
            label=label,
            help_text=hint,
            required=False,
            widget=forms.Textarea({"rows": 4, "spellcheck": "false"}),
        )
        self.read = read

    def prepare_value(self, value: Sequence[str] | str | None) -> str:
        """What is on file, one a line; what was typed, as it was."""
        return value if isinstance(value, str) else "\n".join(value or ())

    def clean(self, value: str | None) -> list[str]:
        """The list. Raises `ValidationError` with the first three lines that do not hold."""
        lines = [" ".join(line.split()) for line in str(value or "").splitlines()]
        kept: dict[str, None] = {}
        wrong: list[str] = []
        for number, line in enumerate(lines, 1):
            if not line:
                continue
            try:
                kept[self._read(line)] = None
            except ValueError as problem:
                wrong.append(f"Line {number}, “{line[:60]}”: {problem}")
        if len(kept) > MOST_LINES:
            wrong.append(f"This takes {MOST_LINES:,} lines, and these are {len(kept):,}.")
        if wrong:
            more = [f"And {len(wrong) - 3} more lines."] if len(wrong) > 3 else []
            raise ValidationError(wrong[:3] + more)
        return list(kept)

    def _read(self, line: str) -> str:
        if len(line) > LONGEST_LINE:
            message = f"this is longer than {LONGEST_LINE} characters. Put one thing on a line."
            raise ValueError(message)
        return self.read(line) if self.read else line


def domain(line: str) -> str:
    """A domain out of a domain or an address of a page."""
    name = re.sub(r"^https?://", "", line.lower()).split("/")[0].removeprefix("www.")
    if not _DOMAIN.fullmatch(name):
        message = "this is no web address. Write it like tamarack.example."
        raise ValueError(message)
    return name


def email(line: str) -> str:
    """An e-mail address, in lower case."""
    try:
        validate_email(line)
    except ValidationError as problem:
        message = "this is no e-mail address. Write it like hello@tamarack.example."
        raise ValueError(message) from problem
    return line.lower()


def phone(line: str) -> str:
    """A telephone number as it was written; short numbers, and those without area code, too."""
    digits = sum(character.isdigit() for character in line)
    try:
        number = phonenumbers.parse(line, "US")
        possible = phonenumbers.is_possible_number(number) or 3 <= digits <= 7
    except phonenumbers.NumberParseException:
        possible = False
    if not possible:
        message = "this is no telephone number. Write it like (303) 555-0142."
        raise ValueError(message)
    return line


def handle(line: str) -> str:
    """An account, with its @ in front."""
    name = line.lstrip("@")
    if not name or any(character.isspace() for character in name):
        message = "an account has no spaces. Write it like @tamarackhealth."
        raise ValueError(message)
    return f"@{name}"


def hashtag(line: str) -> str:
    """A hashtag, with its # in front."""
    name = line.lstrip("#")
    if not name or not name.replace("_", "").isalnum():
        message = "a hashtag is letters and digits. Write it like #TamarackCares."
        raise ValueError(message)
    return f"#{name}"
