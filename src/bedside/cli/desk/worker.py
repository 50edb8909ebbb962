"""`bedside worker`: the worker alone."""

from __future__ import annotations

import asyncio

from bedside.cli.parser import Parser
from bedside.desk.core.installation import Installation
from bedside.desk.core.reach import reached
from bedside.desk.core.supervise import take_leash


def main(arguments: list[str]) -> int:
    """Work until interrupted; the exit code."""
    parser = Parser("worker", "Do what is due. “bedside up” does this and all the rest.")
    parser.add_argument(
        "--tasks", type=int, default=8, metavar="N", help="tasks at a time (default 8)"
    )
    options = parser.parse_args(arguments)
    if options.tasks < 1:
        parser.error("--tasks takes a number from 1")
    take_leash()
    with Installation.here().opened(), reached():
        from bedside.desk.core import logs
        from bedside.desk.core.work import work

        logs.set_up()
        asyncio.run(work(options.tasks))
    return 0
