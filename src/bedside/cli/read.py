"""`bedside read`: what a post mentions (people, places, days, numbers), before any judgement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bedside.check.engine import read
from bedside.check.reports.json_lines import json_line
from bedside.check.reports.visible import visible
from bedside.cli.entries import entries
from bedside.cli.facts import organisation_from
from bedside.cli.judging import asked
from bedside.cli.parser import Parser, add_input, refuse_mixed_input
from bedside.cli.streams import write
from bedside.cli.tally import Tally

if TYPE_CHECKING:
    from bedside.check.model import Mention
    from bedside.check.reports.entry import Entry

_MORE = """\
exit code: 0, or 2 when the input or the call is wrong (mentions are no judgement)
"""


def main(arguments: list[str]) -> int:
    """Read what the arguments name and write its mentions; the exit code."""
    parser = Parser("read", "List what a post mentions, before any judgement.", _MORE)
    add_input(parser)
    parser.add_argument(
        "--format", choices=("text", "jsonl"), help="default text; jsonl with --jsonl"
    )
    parser.add_argument(
        "--exit-zero", action="store_true", help="taken for the sake of scripts; changes nothing"
    )
    options = parser.parse_args(arguments)
    refuse_mixed_input(parser, options)
    organisation = organisation_from(options.org)
    form = options.format or ("jsonl" if options.jsonl is not None else "text")
    tally = Tally(options.jsonl)
    for entry in entries(options):
        found, told = asked(entry, lambda post: read(post, organisation))
        tally.add(told)
        if form == "jsonl":
            write(_line(told, found or ()))
        elif found is not None:
            write(_table(told, found))
    return tally.end()


def _line(entry: Entry, mentions: tuple[Mention, ...]) -> str:
    if entry.error:
        return f"{json_line({'id': entry.id, 'error': entry.error})}\n"
    return f"{json_line({'id': entry.id, 'mentions': [_mention(one) for one in mentions]})}\n"


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "type": mention.type,
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        # A role is a person's; a place or a number has none.
        "role": mention.role if mention.type == "PERSON" else None,
        "confidence": round(mention.confidence, 4),
    }


def _table(entry: Entry, mentions: tuple[Mention, ...]) -> str:
    where = f"{visible(entry.file)}:{entry.line or ''} " if entry.file else ""
    if not mentions:
        return f"{where}nothing found\n"
    return "".join(
        f"{where}{one.start}-{one.end}  {one.type:<12}"
        f"{(one.role or '') if one.type == 'PERSON' else '':<13}{visible(one.text)}\n"
        for one in mentions
    )
