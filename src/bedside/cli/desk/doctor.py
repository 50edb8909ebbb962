"""`bedside doctor`: what the installation lacks, and how to mend it."""

from __future__ import annotations

from bedside.check.reports.paint import Paint
from bedside.cli.parser import Parser
from bedside.cli.streams import wants_colour
from bedside.desk.core.doctor import examine
from bedside.desk.core.installation import Installation


def main(arguments: list[str]) -> int:
    """Look at everything; the exit code: 1 when something needs mending."""
    parser = Parser(
        "doctor", "Say what this installation lacks, and how to mend it. Changes nothing."
    )
    parser.parse_args(arguments)
    paint = Paint(wants_colour())
    needs = 0
    for finding in examine(Installation.here()):
        if not finding.mend:
            print(f"well  {finding.what}")
            continue
        mark = "note" if finding.may_wait else "mend"
        needs += not finding.may_wait
        print(f"{paint.bold(mark)}  {finding.what}: {finding.mend}")
    print("\nEverything is well." if not needs else f"\n{needs} to mend.")
    return 1 if needs else 0
