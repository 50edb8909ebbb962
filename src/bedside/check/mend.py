"""Mend: the same post with its safe fixes applied, and what is then still found in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from bedside.check.engine import check

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bedside.check.model import Finding, Organisation, Post, Report
    from bedside.check.packs import Pack

_MOST_ROUNDS = 10


@dataclass(frozen=True, slots=True)
class Mended:
    """The mended post, its report, and the findings whose fixes were applied, in that order."""

    post: Post
    report: Report
    applied: tuple[Finding, ...]


def mend(
    post: Post,
    organisation: Organisation | None = None,
    pack: Pack | str | None = None,
    on: date | None = None,
) -> Mended:
    """Apply the safe fixes to a post's text until none is left; mending again changes nothing.

    Arguments as for `check`. A fix that would make another one due is followed by it, in at most
    ten rounds.
    """
    applied: list[Finding] = []
    report = check(post, organisation, pack, on)
    for _ in range(_MOST_ROUNDS):
        due = _due(report.findings)
        text = _with(post.text, due)
        if text == post.text:
            break
        applied += due
        post = msgspec.structs.replace(post, text=text)
        report = check(post, organisation, pack, on)
    return Mended(post, report, tuple(applied))


def _due(findings: Iterable[Finding]) -> list[Finding]:
    """The safe fixes of the text, from left to right, none reaching into the one before."""
    due: list[Finding] = []
    at = 0
    safe = [one for one in findings if one.fix and one.fix.safe and one.field == "text"]
    for finding in sorted(safe, key=lambda one: (one.start, -one.end)):
        if finding.start >= at and finding.fix and finding.words != finding.fix.replacement:
            due.append(finding)
            at = finding.end
    return due


def _with(text: str, due: Iterable[Finding]) -> str:
    pieces: list[str] = []
    at = 0
    for finding in due:
        pieces += [text[at : finding.start], finding.fix.replacement if finding.fix else ""]
        at = finding.end
    return "".join(pieces) + text[at:]
