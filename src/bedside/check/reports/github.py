"""GitHub annotations: workflow commands that mark the words in a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.reports.places import Lines
from bedside.check.reports.visible import visible

if TYPE_CHECKING:
    from bedside.check.model import Finding, Fix
    from bedside.check.reports.entry import Entry

_COMMAND = {"block": "error", "review": "warning", "advise": "notice"}


class GitHub:
    """One `::error`, `::warning` or `::notice` line a finding; an unread post is an error."""

    def head(self) -> str:
        """Nothing comes first."""
        return ""

    def one(self, entry: Entry) -> str:
        """The post's annotations."""
        if entry.report is None:
            return _line("error", _whole(entry), "cannot be read", entry.error)
        lines = Lines(entry.words_of("text"))
        return "".join(
            _line(
                _COMMAND[finding.severity],
                _place(entry, finding, lines),
                f"{finding.code} {finding.name}",
                _message(finding),
            )
            for finding in entry.findings
        )

    def tail(self) -> str:
        """Nothing comes last."""
        return ""


def _whole(entry: Entry) -> dict[str, str | int]:
    place: dict[str, str | int] = {}
    if entry.file:
        place["file"] = entry.file
        if entry.line is not None:
            place["line"] = entry.line
    return place


def _place(entry: Entry, finding: Finding, lines: Lines) -> dict[str, str | int]:
    place = _whole(entry)
    if entry.file and entry.line is None and finding.field == "text":
        start, end = lines.place(finding.start), lines.place(finding.end)
        place |= {"line": start.line, "endLine": end.line}
        # GitHub refuses columns on a mark over several lines.
        if start.line == end.line:
            place |= {"col": start.column, "endColumn": end.column}
    return place


def _message(finding: Finding) -> str:
    parts = [finding.say]
    if finding.fix:
        parts.append(_instead(finding.fix))
    parts += [f"{source.title}, {source.section}: {source.url}" for source in finding.sources]
    return "\n".join(parts)


def _instead(fix: Fix) -> str:
    if fix.is_whole:
        return f"Write this instead of all of it: {fix.replacement}"
    return f"Write instead: {fix.replacement}" if fix.replacement else "Leave these words out."


def _line(command: str, place: dict[str, str | int], title: str, message: str) -> str:
    properties = ",".join(
        f"{key}={_property(str(value))}" for key, value in {**place, "title": title}.items()
    )
    return f"::{command} {properties}::{_data(message)}\n"


def _data(text: str) -> str:
    shown = "\n".join(visible(line) for line in text.split("\n"))
    return shown.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
