"""`bedside clear`: how clearly a post speaks, in a short form after the CDC's index."""

from __future__ import annotations

import argparse
import textwrap
from typing import TYPE_CHECKING, Any

from bedside.check.clear_communication import LABEL, clear_communication, items
from bedside.check.reports.json_lines import json_line
from bedside.check.reports.visible import visible
from bedside.cli.entries import entries, is_many
from bedside.cli.facts import organisation_from
from bedside.cli.judging import asked
from bedside.cli.parser import Parser, add_input, refuse_mixed_input
from bedside.cli.redact import heading
from bedside.cli.streams import width, write
from bedside.cli.tally import Tally

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.clear_communication import Judged, Score
    from bedside.check.reports.entry import Entry

_MORE = """\
A machine answers what words show; the rest are questions for a reader, who may answer them with
--answer 1=yes --answer 11=no.
exit code: 0, or 2 when the input or the call is wrong
"""
_INDENT = " " * 8


def main(arguments: list[str]) -> int:
    """Score what the arguments name and write it; the exit code."""
    parser = Parser("clear", "Say how clearly a post speaks.", _MORE)
    add_input(parser)
    parser.add_argument(
        "--answer", action="append", type=_answer, default=[], metavar="N=yes|no",
        help="a reader's answer to question N; may be given again",
    )  # fmt: skip
    parser.add_argument(
        "--format", choices=("text", "jsonl"), help="default text; jsonl with --jsonl"
    )
    options = parser.parse_args(arguments)
    refuse_mixed_input(parser, options)
    many = is_many(options)
    if options.answer and many:
        parser.error("--answer is about one post; give one")
    answers = dict(options.answer)
    organisation = organisation_from(options.org)
    form = options.format or ("jsonl" if options.jsonl is not None else "text")
    tally = Tally(options.jsonl)
    for entry in entries(options):
        score, told = asked(entry, lambda post: clear_communication(post, organisation, answers))
        tally.add(told)
        if form == "jsonl":
            write(f"{json_line(_record(told, score))}\n")
        elif score is not None:
            before = heading(told) if many else ""
            write(before + "".join(f"{line}\n" for line in _lines(score)))
    return tally.end()


def _answer(given: str) -> tuple[int, bool]:
    number, _, answer = given.partition("=")
    known = {str(item.number) for item in items()}
    if number not in known or answer.lower() not in ("yes", "no"):
        numbers = ", ".join(sorted(known, key=int))
        raise argparse.ArgumentTypeError(
            f"“{given}” is no answer; write it like 1=yes, for one of {numbers}"
        )
    return int(number), answer.lower() == "yes"


def _lines(score: Score) -> Iterator[str]:
    for one in score.judged:
        if one.answer != "not asked":
            yield from _judged(one)
    skipped = [str(one.item.number) for one in score.judged if one.answer == "not asked"]
    yield ""
    left = len(score.unanswered)
    yield f"{score.yes} of {score.answered} answered with yes" + (
        f"; {left} {'question' if left == 1 else 'questions'} left for a reader."
        if left
        else f": {score.percent} percent."
    )
    if skipped:
        yield f"Not asked, for want of numbers, risks or advice: {', '.join(skipped)}."
    yield from textwrap.wrap(LABEL, max(width(), 40))


def _judged(one: Judged) -> Iterator[str]:
    answer = {"yes": "yes", "no": "no", "ask a reader": "?"}[one.answer]
    yield f"{one.item.number:>3}  {answer:<3} {one.item.question}"
    if one.because:
        yield from textwrap.wrap(
            visible(one.because),
            max(width(), 40),
            initial_indent=_INDENT + " ",
            subsequent_indent=_INDENT + " ",
        )


def _record(entry: Entry, score: Score | None) -> dict[str, Any]:
    if score is None:
        return {"id": entry.id, "error": entry.error}
    questions = [
        {"number": one.item.number, "part": one.item.part, "question": one.item.question,
         "answer": one.answer, "by": one.by, "because": one.because}
        for one in score.judged
    ]  # fmt: skip
    return {
        "id": entry.id,
        "yes": score.yes,
        "answered": score.answered,
        "unanswered": len(score.unanswered),
        "percent": score.percent,
        "label": LABEL,
        "items": questions,
    }
