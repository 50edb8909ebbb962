"""SARIF 2.1.0: the form that code hosts and editors read (OASIS standard, errata 01)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import bedside
from bedside.check.reports.json_lines import json_line
from bedside.check.reports.places import Lines
from bedside.check.reports.sarif_rules import LEVELS, rule_entries
from bedside.check.rules import BY_CODE

if TYPE_CHECKING:
    from bedside.check.model import Finding, Fix
    from bedside.check.reports.entry import Entry
    from bedside.check.reports.form import Settings

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)


class Sarif:
    """One run with one result a finding; a post that could not be read is a notification.

    A file that is one post gets regions in characters, lines and columns. A post that is one line
    of a file, a text without a file, and an alt text have no place of their own on disk: their
    result names the line, if any, and a logical location such as `posts/42/media[0].alt`; the
    offsets are among its properties.
    """

    def __init__(self, settings: Settings) -> None:
        rules = settings.pack.rules(BY_CODE)
        self._pack = settings.pack
        self._index = {rule.code: number for number, rule in enumerate(rules)}
        self._rules = rule_entries(rules, settings.pack)
        self._unread: list[dict[str, Any]] = []
        self._first = True

    def head(self) -> str:
        """The log up to its results, so that results can follow one by one."""
        driver = {
            "name": "Bedside",
            "semanticVersion": bedside.__version__,
            "shortDescription": {"text": "Reads posts in healthcare before they leave."},
            "rules": self._rules,
        }
        tool = json_line({"driver": driver})
        return (
            f'{{"$schema":"{_SCHEMA}","version":"2.1.0","runs":[{{"tool":{tool},'
            f'"columnKind":"unicodeCodePoints","properties":{json_line({"pack": self._pack.name})},'
            '"results":['
        )

    def one(self, entry: Entry) -> str:
        """The post's results, one a line."""
        if entry.report is None:
            self._unread.append(_notification(entry))
            return ""
        lines = Lines(entry.words_of("text"))
        written = ""
        for finding in entry.findings:
            written += "\n" if self._first else ",\n"
            self._first = False
            written += json_line(self._result(entry, finding, lines))
        return written

    def tail(self) -> str:
        """The end of the log, and whether every post could be read."""
        invocation = {
            "executionSuccessful": not self._unread,
            "toolExecutionNotifications": self._unread,
        }
        return f'],"invocations":[{json_line(invocation)}]}}]}}\n'

    def _result(self, entry: Entry, finding: Finding, lines: Lines) -> dict[str, Any]:
        result: dict[str, Any] = {
            "ruleId": finding.code,
            "level": LEVELS[finding.severity],
            "message": {"text": _escaped(finding.say)},
            "locations": [_location(entry, finding, lines)],
            "partialFingerprints": {"bedsideFinding/v1": finding.fingerprint},
            "properties": {
                "severity": finding.severity,
                "field": finding.field,
                "start": finding.start,
                "end": finding.end,
                "words": finding.words,
            },
        }
        if finding.code in self._index:
            result["ruleIndex"] = self._index[finding.code]
        if finding.fix and _is_on_disk(entry, finding):
            result["fixes"] = [_fix(entry, finding, finding.fix)]
        return result


def _is_on_disk(entry: Entry, finding: Finding) -> bool:
    return bool(entry.file) and entry.line is None and finding.field == "text"


def _artifact(entry: Entry) -> dict[str, str]:
    from urllib.parse import quote

    # Windows paths have the other slash; a URI has one kind.
    return {"uri": quote(entry.file.replace("\\", "/"), safe="/~.-_")}


def _location(entry: Entry, finding: Finding, lines: Lines) -> dict[str, Any]:
    if _is_on_disk(entry, finding):
        start, end = lines.place(finding.start), lines.place(finding.end)
        region = {
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "charOffset": finding.start,
            "charLength": finding.end - finding.start,
            "snippet": {"text": finding.words},
        }
        return {"physicalLocation": {"artifactLocation": _artifact(entry), "region": region}}
    whose = f"posts/{entry.id}" if entry.id is not None else "post"
    name = finding.field if entry.line is None else f"{whose}/{finding.field}"
    location: dict[str, Any] = {
        "logicalLocations": [{"name": finding.field, "fullyQualifiedName": name, "kind": "member"}]
    }
    if entry.file:
        location["physicalLocation"] = {"artifactLocation": _artifact(entry)}
        if entry.line is not None:
            location["physicalLocation"]["region"] = {"startLine": entry.line}
    return location


def _fix(entry: Entry, finding: Finding, fix: Fix) -> dict[str, Any]:
    start, end = finding.start, finding.end
    if fix.is_whole:
        start, end = 0, len(entry.words_of("text"))
    replacement = {
        "deletedRegion": {"charOffset": start, "charLength": end - start},
        "insertedContent": {"text": fix.replacement},
    }
    change = {"artifactLocation": _artifact(entry), "replacements": [replacement]}
    return {"description": {"text": "Write instead"}, "artifactChanges": [change]}


def _notification(entry: Entry) -> dict[str, Any]:
    notification: dict[str, Any] = {"level": "error", "message": {"text": _escaped(entry.error)}}
    if entry.file:
        physical: dict[str, Any] = {"artifactLocation": _artifact(entry)}
        if entry.line is not None:
            physical["region"] = {"startLine": entry.line}
        notification["locations"] = [{"physicalLocation": physical}]
    return notification


def _escaped(text: str) -> str:
    # In a SARIF message {0} is a placeholder, so braces of the text itself are doubled.
    return text.replace("{", "{{").replace("}", "}}")
