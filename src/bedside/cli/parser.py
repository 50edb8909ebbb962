"""Arguments: a parser whose complaint is one line, and the options that commands share."""

from __future__ import annotations

import argparse
from datetime import date
from typing import NoReturn

from bedside.check.intake.problem import InputProblem
from bedside.check.model import KINDS, VOICES


class Parser(argparse.ArgumentParser):
    """An argument parser that refuses in one line and takes no abbreviations."""

    def __init__(self, command: str, about: str, more: str = "") -> None:
        super().__init__(
            prog=f"bedside {command}",
            description=about,
            epilog=more,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        self._command = command

    def error(self, message: str) -> NoReturn:
        """Refuse with what is wrong and where help is."""
        if message.endswith("expected one argument"):
            message += " (one that starts with a dash is written --option=-value)"
        raise InputProblem(f"{message}; see bedside {self._command} --help", where=self._command)


def add_input(parser: Parser) -> None:
    """The options that say which posts to look at."""
    parser.add_argument(
        "files", nargs="*", metavar="FILE", help="a file with one post's text; - is standard input"
    )
    parser.add_argument("--text", metavar="T", help="the post's text itself")
    parser.add_argument("--kind", choices=KINDS, help="what it is (default post)")
    parser.add_argument(
        "--in-reply-to", metavar="T", help="the review or message it answers; makes it a reply"
    )
    parser.add_argument("--voice", choices=VOICES, help="who speaks (default organisation)")
    parser.add_argument("--network", metavar="SLUG", help="where it is going")
    parser.add_argument("--org", metavar="FILE.toml", help="facts of the organisation that speaks")
    parser.add_argument(
        "--jsonl",
        metavar="FILE|-",
        help="read one post a line as JSON; the options above then fill in what a line leaves out",
    )


def add_judgement(parser: Parser) -> None:
    """The options that say by which rules and for which day."""
    parser.add_argument(
        "--pack", metavar="NAME|FILE", help="the pack (see bedside packs), or a TOML file of one"
    )
    parser.add_argument(
        "--on", type=a_day, metavar="DATE", help="the day permissions must hold (default today)"
    )


def a_day(text: str) -> date:
    """A day written YYYY-MM-DD; ArgumentTypeError for anything else."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        day = None
    if day is None or day.isoformat() != text:
        raise argparse.ArgumentTypeError(f"“{text}” is not a day; write it like 2026-03-31")
    return day


def refuse_mixed_input(parser: Parser, options: argparse.Namespace) -> None:
    """Refuse a call that names its posts in two ways."""
    given = [
        name
        for name, is_given in (
            ("FILE", bool(options.files)),
            ("--text", options.text is not None),
            ("--jsonl", options.jsonl is not None),
        )
        if is_given
    ]
    if len(given) > 1:
        parser.error(f"{' and '.join(given)} cannot be given together")
    if options.files.count("-") > 1:
        parser.error("standard input (-) can be read once only")
