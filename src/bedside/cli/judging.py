"""Judging one entry after another, so that one failure never stops the rest."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bedside.check.engine import check
from bedside.cli.failures import failure

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from bedside.check.model import Organisation
    from bedside.check.packs import Pack
    from bedside.check.reports.entry import Entry


def judged(
    entries: Iterable[Entry], organisation: Organisation | None, pack: Pack, on: date
) -> Iterator[Entry]:
    """Each entry with its report; where the engine fails, with the failure as its error."""
    for entry in entries:
        if entry.post is None:
            yield entry
            continue
        try:
            report = check(entry.post, organisation, pack, on)
        except Exception as error:  # noqa: BLE001 - the other posts still deserve their report
            yield replace(entry, error=_told(entry, error))
        else:
            yield replace(entry, report=report)


def _told(entry: Entry, error: Exception) -> str:
    return (
        failure(error)
        if entry.line is not None
        else f"{entry.file or 'the text'}: {failure(error)}"
    )
