"""Asking the engine, and keeping what it answered by everything the answer rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from bedside.check import Report, check
from bedside.check.model.finding import fingerprint, verdict_of
from bedside.desk.checks.models import StoredReport

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from django.db.models import QuerySet

    from bedside.desk.checks.footing import Footing
    from bedside.desk.checks.question import Question

# The families that read links; the others ask about sentences.
_READ_LINKS = ("PHI", "SEC")


def look(footing: Footing, question: Question, on: date) -> Report:
    """The engine's report, kept nowhere: for words that are still being typed."""
    pack = footing.pack_of(question.voice)
    report = check(question.as_post(), footing.facts, pack, on)
    if not question.link:
        return report
    together, before = question.with_link_as_post()
    findings = report.findings + tuple(
        msgspec.structs.replace(
            one,
            field="link",
            start=one.start - before,
            end=one.end - before,
            fingerprint=fingerprint(one.code, "link", one.words),
        )
        for one in check(together, footing.facts, pack, on).findings
        if one.code.startswith(_READ_LINKS) and one.field == "text" and one.start >= before
    )
    return msgspec.structs.replace(report, findings=findings, verdict=verdict_of(findings))


def ask(footing: Footing, question: Question, on: date) -> Report:
    """The engine's report for this question on that day, made once and kept."""
    return ask_all(footing, [question], on)[0]


def ask_all(footing: Footing, questions: Iterable[Question], on: date) -> list[Report]:
    """A report for each question, in order, with two queries however many are asked."""
    asked = list(questions)
    places = [_place(footing, question) for question in asked]
    kept = {
        (row.content_hash, row.pack, row.limits): msgspec.json.decode(row.report, type=Report)
        for row in _rows(footing, on).filter(content_hash__in=[place[0] for place in places])
    }
    made: list[StoredReport] = []
    answers: list[Report] = []
    for question, place in zip(asked, places, strict=True):
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
    content, pack, limits = _place(footing, question)
    return _rows(footing, on).filter(content_hash=content, pack=pack, limits=limits).exists()


def _place(footing: Footing, question: Question) -> tuple[str, str, str]:
    """Content, pack and limits: what differs between questions of one organisation and day."""
    return (
        question.content_hash,
        footing.pack_mark(question.voice),
        footing.limits_mark(question.network),
    )


def _rows(footing: Footing, on: date) -> QuerySet[StoredReport]:
    return StoredReport.objects.filter(
        organisation=footing.organisation,
        engine=footing.engine,
        facts=footing.facts_mark,
        on_day=on,
    )


def _row(footing: Footing, place: tuple[str, str, str], on: date, report: Report) -> StoredReport:
    content, pack, limits = place
    return StoredReport(
        organisation=footing.organisation,
        content_hash=content,
        engine=footing.engine,
        pack=pack,
        facts=footing.facts_mark,
        limits=limits,
        on_day=on,
        verdict=report.verdict,
        report=msgspec.json.encode(report).decode(),
    )
