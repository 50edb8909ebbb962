"""`bedside packs`: the list of packs, and what one of them changes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bedside.check.packs import PACKS, Pack, load_pack
from bedside.check.reports.paint import Paint
from bedside.check.rules import BY_CODE, RULES
from bedside.cli.facts import pack_from
from bedside.cli.parser import Parser
from bedside.cli.streams import wants_colour, write

if TYPE_CHECKING:
    from collections.abc import Iterator

_HONEST = "“Yes” and “in part” say that something looks, never that it finds everything."


def main(arguments: list[str]) -> int:
    """List the packs, or show the one named; the exit code."""
    parser = Parser("packs", "List the packs, or show what one of them changes.")
    parser.add_argument(
        "pack", nargs="?", metavar="NAME|FILE", help="a pack, or a TOML file of one"
    )
    parser.add_argument(
        "--facts",
        action="store_true",
        help="write a file of facts to start from (for --org) for a pack of ours",
    )
    parser.add_argument(
        "--practices",
        action="store_true",
        help="list what of 115 practices the pack looks after, and what not",
    )
    options = parser.parse_args(arguments)
    if options.practices and options.pack is None:
        parser.error("--practices needs a pack")
    if options.facts:
        if options.pack is None:
            parser.error("--facts needs the name of a pack")
        from bedside.check.presets import preset

        write(preset(options.pack))
        return 0
    paint = Paint(wants_colour())
    if options.pack is None:
        lines = _listed(paint)
    elif options.practices:
        lines = _practices(pack_from(options.pack, None), paint)
    else:
        lines = _shown(pack_from(options.pack, None), paint)
    write("".join(f"{line}\n" for line in lines))
    return 0


def _listed(paint: Paint) -> Iterator[str]:
    widest = max(len(name) for name in PACKS)
    for name in PACKS:
        yield f"{paint.bold(f'{name:<{widest}}')}  {load_pack(name).about}"
    yield ""
    yield "`bedside packs NAME` shows one. A pack of your own is a TOML file: --pack house.toml"


def _shown(pack: Pack, paint: Paint) -> Iterator[str]:
    yield paint.bold(pack.name)
    if pack.about:
        yield pack.about
    if pack.extends:
        yield f"Extends {', then '.join(pack.extends)}."
    if pack.organisation_types:
        yield f"Chosen for organisations of type {', '.join(pack.organisation_types)}."
    yield ""
    widest = max((len(rule.name) for rule in RULES), default=0)
    for rule in RULES:
        level = "off" if pack.levels.get(rule.code) == "off" else pack.severity(rule, None)
        changed = "" if level == rule.severity else f"  (by itself {rule.severity})"
        shown = paint.faint(f"{level:<6}") if level == "off" else paint.of(level)(f"{level:<6}")
        yield f"{rule.code}  {shown}  {rule.name:<{widest}}{changed}".rstrip()
    yield ""
    yield from _coverage(pack, paint)


def _coverage(pack: Pack, paint: Paint) -> Iterator[str]:
    """What of the law the pack looks for, article by article, and what it does not."""
    from bedside.check.coverage import covered, instruments_for

    on = {rule.code for rule in pack.rules(BY_CODE)}
    yield paint.bold("What it looks for, and what it does not")
    for instrument in instruments_for(pack):
        yield f"  {instrument.title}"
        for article in instrument.articles:
            answer = covered(article, on)
            shown = paint.faint(f"{answer:<7}") if answer == "not yet" else f"{answer:<7}"
            yield f"    {shown}  {article.title} ({article.article})"
    yield _HONEST


def _practices(pack: Pack, paint: Paint) -> Iterator[str]:
    """What of the practices the pack looks after, practice by practice, and what it does not."""
    from bedside.check.coverage import covered, practice_groups

    on = {rule.code for rule in pack.rules(BY_CODE)}
    yield f"{paint.bold(pack.name)}: practices of a social media desk in healthcare"
    counts: Counter[str] = Counter()
    for group in practice_groups():
        yield f"  {group.title}"
        for practice in group.practices:
            answer = covered(practice, on)
            counts[answer] += 1
            shown = paint.faint(f"{answer:<7}") if answer == "not yet" else f"{answer:<7}"
            yield f"    {practice.number:>3}  {shown}  {practice.title}"
    yield f"{counts['yes']} covered, {counts['in part']} in part, {counts['not yet']} not yet."
    yield _HONEST
