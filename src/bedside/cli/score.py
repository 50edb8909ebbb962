"""`bedside redact --score`: how particular a text is, and what would lower it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bedside.check.reports.json_lines import json_line
from bedside.check.reports.visible import visible
from bedside.check.specificity import Kind, Specificity, specificity
from bedside.cli.judging import asked
from bedside.cli.streams import write

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bedside.check.model import Organisation
    from bedside.check.reports.entry import Entry
    from bedside.check.specificity import Part
    from bedside.cli.tally import Tally

_LESS: dict[Kind, str] = {
    "condition": "name the kind of care only, where the post can do without it",
    "rarity": "leave out what only one person has",
    "pointer": "say less about who they are",
}
_NOTE = (
    "A rule of thumb over words; it cannot know who would recognise somebody.\n"
    "Read it once as the patient would."
)


def score(
    posts: Iterable[Entry],
    organisation: Organisation | None,
    tally: Tally,
    *,
    form: str,
    many: bool,
) -> int:
    """Write the score of each post as text or JSON Lines; the exit code."""
    from bedside.cli.redact import heading

    for entry in posts:
        found, told = asked(entry, lambda post: specificity(post, organisation))
        tally.add(told)
        if form == "jsonl":
            write(f"{json_line(_record(told, found))}\n")
        elif found is not None:
            before = heading(told) if many else ""
            write(before + "".join(f"{line}\n" for line in _lines(found)))
    return tally.end()


def _lines(found: Specificity) -> Iterator[str]:
    more = f"; {found.general} in general words" if found.parts else ""
    yield f"Specificity {found.score} of 100: {found.means}{more}."
    for part in found.parts:
        yield f"  {part.kind:<9}  {part.points:>2}  {visible(_said(part))}"
    yield from _NOTE.split("\n")


def _said(part: Part) -> str:
    words = ", ".join(f"“{one}”" for one in part.words)
    if less := _LESS.get(part.kind):
        return f"{words}: {less}"
    instead = ", ".join(f"“{one}”" for one in part.instead)
    return f"{words} → {instead}" if instead else f"{words}: leave it out"


def _record(entry: Entry, found: Specificity | None) -> dict[str, Any]:
    if found is None:
        return {"id": entry.id, "error": entry.error}
    parts = [part._asdict() for part in found.parts]
    return {"id": entry.id, "score": found.score, "general": found.general, "parts": parts}
