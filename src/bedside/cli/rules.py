"""`bedside rules`: the list of rules, and one rule's page with its sources and severities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.intake.problem import InputProblem
from bedside.check.intake.wording import close_to, plainly
from bedside.check.model import KINDS
from bedside.check.packs import PACKS, load_pack
from bedside.check.reports.paint import Paint
from bedside.check.rules import BY_CODE, RULES
from bedside.check.sources import source
from bedside.cli.parser import Parser
from bedside.cli.streams import wants_colour, width, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.rules import Rule


def main(arguments: list[str]) -> int:
    """List the rules, or explain those named; the exit code."""
    parser = Parser("rules", "List the rules, or explain one by its code or name.")
    parser.add_argument("codes", nargs="*", metavar="CODE", help="a rule, such as PHI020")
    options = parser.parse_args(arguments)
    paint = Paint(wants_colour())
    if options.codes:
        explained = [_explained(_rule(code), paint) for code in options.codes]
        write("\n\n".join("\n".join(lines) for lines in explained) + "\n")
    else:
        write("".join(_listed(paint)))
    return 0


def _rule(code: str) -> Rule:
    for rule in RULES:
        if code.upper() == rule.code or code.lower() == rule.name:
            return rule
    raise InputProblem(f"there is no rule “{plainly(code)}”{close_to(code.upper(), BY_CODE)}")


def _listed(paint: Paint) -> Iterator[str]:
    widest = max((len(rule.name) for rule in RULES), default=0)
    for rule in RULES:
        life = "" if rule.status == "stable" else f"  ({rule.status})"
        severity = paint.of(rule.severity)(f"{rule.severity:<6}")
        yield f"{paint.bold(rule.code)}  {severity}  {rule.name:<{widest}}{life}\n"
    yield f"\n{len(RULES)} rules. `bedside rules CODE` explains one.\n"


def _explained(rule: Rule, paint: Paint) -> Iterator[str]:
    from bedside.cli.page import render

    page = f"# {rule.code} {rule.name}\n{rule.say.replace('{words}', '…')}\n"
    if rule.page_path.is_file():
        page = rule.page_path.read_text("utf-8")
    yield from render(page, width(), paint)
    yield ""
    yield paint.bold("Sources")
    for key in rule.sources:
        cited = source(key)
        yield f"  {cited.title}, {cited.section}"
        yield paint.faint(f"    {cited.url} (seen {cited.as_of})")
    yield ""
    yield paint.bold("Severity by pack")
    widest = max(len(name) for name in PACKS)
    for name in PACKS:
        pack = load_pack(name)
        level = "off" if pack.levels.get(rule.code) == "off" else pack.severity(rule, None)
        yield f"  {name:<{widest}}  {level}"
    kinds = ", ".join(kind for kind in KINDS if kind in rule.kinds)
    yield ""
    yield f"Looks at: {kinds}. Since {rule.since}, {rule.status}."
