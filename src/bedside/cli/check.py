"""`bedside check`: what is wrong with a post, where, why, and what to write instead."""

from __future__ import annotations

from datetime import date

from bedside.check.reports.form import FORMATS, Settings, writer
from bedside.cli.entries import entries, is_many
from bedside.cli.facts import organisation_from, pack_from
from bedside.cli.judging import judged
from bedside.cli.parser import Parser, add_input, add_judgement, refuse_mixed_input
from bedside.cli.streams import wants_colour, width, write
from bedside.cli.tally import Tally

_MORE = """\
exit code: 0 nothing at or above review, 1 something is, 2 the input or the call is wrong
"""


def main(arguments: list[str]) -> int:
    """Check what the arguments name and write the reports; the exit code."""
    parser = _parser()
    options = parser.parse_args(arguments)
    refuse_mixed_input(parser, options)
    organisation = organisation_from(options.org)
    pack = pack_from(options.pack, organisation)
    # The clock is read here, once: the engine has none.
    on = options.on or date.today()  # noqa: DTZ011 - a day where the user is
    if options.fix:
        from bedside.cli.fix import fix

        return fix(parser, options, organisation, pack, on)
    form = options.format or ("jsonl" if options.jsonl is not None else "text")
    out = writer(form, Settings(pack, wants_colour(), width(), is_many(options), on))
    tally = Tally(options.jsonl)
    started = False
    for entry in judged(entries(options), organisation, pack, on):
        if entry.error and not is_many(options):
            tally.add(entry)
            return tally.end()
        write(("" if started else out.head()) + out.one(entry))
        started = True
        tally.add(entry)
    write(("" if started else out.head()) + out.tail())
    return tally.end(options.exit_zero)


def _parser() -> Parser:
    parser = Parser(
        "check", "Say what is wrong with a post, why, and what to write instead.", _MORE
    )
    add_input(parser)
    add_judgement(parser)
    parser.add_argument("--format", choices=FORMATS, help="default text; jsonl with --jsonl")
    parser.add_argument(
        "--fix",
        action="store_true",
        help="apply the safe fixes: a FILE is rewritten, another text is written out",
    )
    parser.add_argument(
        "--exit-zero",
        action="store_true",
        help="exit 0 whatever is found (2 for wrong input stays)",
    )
    return parser
