"""Asking the engine about one entry after another, so that one failure never stops the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from bedside.cli.failures import failure, is_wanted_whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date

    from bedside.check.model import Organisation, Post
    from bedside.check.packs import Pack
    from bedside.check.reports.entry import Entry

Answer = TypeVar("Answer")


def asked(entry: Entry, ask: Callable[[Post], Answer]) -> tuple[Answer | None, Entry]:
    """What `ask` says of the entry's post, and the entry.

    Without a post, or where the engine fails, there is no answer and the entry says why.
    """
    if entry.post is None:
        return None, entry
    try:
        return ask(entry.post), entry
    except Exception as error:
        if is_wanted_whole():
            raise
        told = failure(error)
        if entry.line is None:
            told = f"{entry.file or 'the text'}: {told}"
        return None, replace(entry, error=told)


def judged(
    entries: Iterable[Entry], organisation: Organisation | None, pack: Pack, on: date
) -> Iterator[Entry]:
    """Each entry with its report, or with the reason why there is none."""
    from bedside.check.engine import check

    for entry in entries:
        report, told = asked(entry, lambda post: check(post, organisation, pack, on))
        yield told if report is None else replace(told, report=report)
