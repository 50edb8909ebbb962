"""Applying one fix to the words it was found in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.planner.body import Body, read_body

if TYPE_CHECKING:
    from bedside.check.model import Finding, Report


def apply_fix(body: Body, reports: list[tuple[str, Report]], fingerprint: str) -> Body:
    """The body with the fix of this finding applied wherever it was found.

    Words that have changed since are left as they are: a fix never guesses.
    """
    said = body.as_json()
    shared = [(channel, report) for channel, report in reports if channel not in body.wordings]
    for _, report in shared[:1]:
        said["text"] = _mended(said["text"], report, fingerprint)
        said["pictures"] = _mended_alts(said["pictures"], report, fingerprint)
    for channel, report in reports:
        if channel in body.wordings:
            said["wordings"][channel] = _mended(said["wordings"][channel], report, fingerprint)
    return read_body(said)


def _mended(text: str, report: Report, fingerprint: str) -> str:
    for finding in reversed(report.findings):
        if finding.field == "text" and finding.fingerprint == fingerprint:
            text = _one(text, finding)
    return text


def _mended_alts(pictures: list[dict[str, str]], report: Report, fingerprint: str) -> object:
    for finding in reversed(report.findings):
        if finding.fingerprint != fingerprint or not finding.field.endswith("].alt"):
            continue
        place = int(finding.field.removeprefix("media[").removesuffix("].alt"))
        pictures[place]["alt"] = _one(pictures[place]["alt"], finding)
    return pictures


def _one(text: str, finding: Finding) -> str:
    if finding.fix is None:
        return text
    if finding.fix.is_whole:
        return finding.fix.replacement
    if text[finding.start : finding.end] != finding.words:
        return text
    return text[: finding.start] + finding.fix.replacement + text[finding.end :]
