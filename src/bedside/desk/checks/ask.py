"""Asking the engine, and keeping what it answered by everything the answer rests on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec

from bedside.check import Report, check
from bedside.check.model.finding import fingerprint, verdict_of
from bedside.desk.checks.models import StoredReport

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bedside.desk.checks.footing import Footing
    from bedside.desk.checks.question import Question

# The families that read a link that stands alone; the others ask about sentences.
_READ_LINKS = ("PHI", "SEC")


def look(footing: Footing, question: Question, on: date) -> Report:
    """The engine's report, kept nowhere: for words that are still being typed."""
    report = check(question.as_post(), footing.facts, footing.pack, on)
    link = question.link_as_post()
    if link is None:
        return report
    of_link = check(link, footing.facts, footing.pack, on).findings
    findings = report.findings + tuple(
        msgspec.structs.replace(
            one, field="link", fingerprint=fingerprint(one.code, "link", one.words)
        )
        for one in of_link
        if one.code.startswith(_READ_LINKS)
    )
    return msgspec.structs.replace(report, findings=findings, verdict=verdict_of(findings))


def ask(footing: Footing, question: Question, on: date) -> Report:
    """The engine's report for this question on that day, made once and kept."""
    return ask_all(footing, [question], on)[0]


def ask_all(footing: Footing, questions: Iterable[Question], on: date) -> list[Report]:
    """A report for each question, in order, with two queries however many are asked."""
    asked = list(questions)
    keys = [question.content_hash for question in asked]
    limits = {one.network: footing.limits_mark(one.network) for one in asked}
    kept = {
        (row.content_hash, row.limits): msgspec.convert(json.loads(row.report), Report)
        for row in _rows(footing, on).filter(content_hash__in=keys)
    }
    made: list[StoredReport] = []
    answers: list[Report] = []
    for question, key in zip(asked, keys, strict=True):
        place = (key, limits[question.network])
        report = kept.get(place)
        if report is None:
            report = kept[place] = look(footing, question, on)
            made.append(_row(footing, place, on, report))
        answers.append(report)
    if made:
        StoredReport.objects.bulk_create(made, ignore_conflicts=True)
    return answers


def is_fresh(footing: Footing, question: Question, on: date) -> bool:
    """Whether a report is on file for exactly these words and what is in force on that day."""
    return (
        _rows(footing, on)
        .filter(content_hash=question.content_hash, limits=footing.limits_mark(question.network))
        .exists()
    )


def _rows(footing: Footing, on: date) -> Any:
    return StoredReport.objects.filter(
        organisation=footing.organisation,
        engine=footing.engine,
        pack=footing.pack_name,
        facts=footing.facts_mark,
        on_day=on,
    )


def _row(footing: Footing, place: tuple[str, str], on: date, report: Report) -> StoredReport:
    key, limits = place
    return StoredReport(
        organisation=footing.organisation,
        content_hash=key,
        engine=footing.engine,
        pack=footing.pack_name,
        facts=footing.facts_mark,
        limits=limits,
        on_day=on,
        verdict=report.verdict,
        report=json.dumps(msgspec.to_builtins(report)),
    )
