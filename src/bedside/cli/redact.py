"""`bedside redact`: the same text in general words ("a patient", "recently", "our area")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.redact import redact
from bedside.check.reports.json_lines import json_line
from bedside.check.reports.visible import visible
from bedside.cli.entries import entries, is_many
from bedside.cli.facts import organisation_from
from bedside.cli.judging import asked
from bedside.cli.parser import Parser, add_input, add_judgement, refuse_mixed_input
from bedside.cli.streams import ended, write
from bedside.cli.tally import Tally

if TYPE_CHECKING:
    from bedside.check.reports.entry import Entry

_MORE = """\
The text goes to standard output and no file is changed; with --jsonl, {"id","text"} a line.
We can miss some: read it once as the patient would.
exit code: 0, or 2 when the input or the call is wrong
"""


def main(arguments: list[str]) -> int:
    """Generalise what the arguments name and write it; the exit code."""
    parser = Parser("redact", "Write a post again in general words.", _MORE)
    add_input(parser)
    add_judgement(parser)
    parser.add_argument(
        "--format", choices=("text", "jsonl"), help="default text; jsonl with --jsonl"
    )
    parser.add_argument(
        "--score",
        action="store_true",
        help="say how particular the text is instead, from 0 to 100, and what would lower it",
    )
    parser.add_argument(
        "--exit-zero", action="store_true", help="taken for the sake of scripts; changes nothing"
    )
    options = parser.parse_args(arguments)
    refuse_mixed_input(parser, options)
    organisation = organisation_from(options.org)
    form = options.format or ("jsonl" if options.jsonl is not None else "text")
    many = is_many(options)
    tally = Tally(options.jsonl)
    if options.score:
        from bedside.cli.score import score

        return score(entries(options), organisation, tally, form=form, many=many)
    for entry in entries(options):
        text, told = asked(entry, lambda post: redact(post, organisation))
        tally.add(told)
        if form == "jsonl":
            write(_line(told, text or ""))
        elif text is not None:
            before = heading(told) if many else ""
            write(f"{before}{ended(text)}")
    return tally.end()


def heading(entry: Entry) -> str:
    """The line that says which of several texts comes next."""
    line = f":{entry.line}" if entry.line else ""
    return f"==> {visible(entry.file or 'standard input')}{line} <==\n"


def _line(entry: Entry, text: str) -> str:
    told = {"id": entry.id, "error": entry.error} if entry.error else {"id": entry.id, "text": text}
    return f"{json_line(told)}\n"
