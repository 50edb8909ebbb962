"""The forms of a report, by the name `--format` gives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from bedside.check.packs import Pack
    from bedside.check.reports.entry import Entry

FORMATS: tuple[str, ...] = ("text", "json", "jsonl", "sarif", "github", "html")


@dataclass(frozen=True, slots=True)
class Settings:
    """How to write: under which pack, for a terminal with colours or not, how wide, one or many.

    `on` is the day the posts were checked for, where a form shows it.
    """

    pack: Pack
    colour: bool = False
    width: int = 80
    many: bool = False
    on: date | None = None


class Writer(Protocol):
    """Writes reports in one form: `head` once, `one` for each post in order, `tail` once."""

    def head(self) -> str:
        """What comes before the first post."""

    def one(self, entry: Entry) -> str:
        """One post's part; may be empty."""

    def tail(self) -> str:
        """What comes after the last post."""


def writer(form: str, settings: Settings) -> Writer:
    """The writer of a form; KeyError for one that is not in FORMATS.

    Each form is imported when it is asked for: the command starts faster.
    """
    if form == "text":
        from bedside.check.reports.terminal import Terminal

        return Terminal(settings)
    if form == "json":
        from bedside.check.reports.json_document import JsonDocument

        return JsonDocument(settings)
    if form == "jsonl":
        from bedside.check.reports.json_lines import JsonLines

        return JsonLines()
    if form == "sarif":
        from bedside.check.reports.sarif import Sarif

        return Sarif(settings)
    if form == "github":
        from bedside.check.reports.github import GitHub

        return GitHub()
    if form == "html":
        from bedside.check.reports.html import Html

        return Html(settings)
    raise KeyError(form)
