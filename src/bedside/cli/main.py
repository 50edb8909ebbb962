"""Choosing a command, running it, and ending well whatever happens."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from bedside import __version__
from bedside.cli.commands import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bedside.cli.commands import Command

WRONG = 2
INTERRUPTED = 130
READER_GONE = 141

_THREADED = ("OPENBLAS", "OMP", "MKL")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `bedside` with these arguments (those of the process by default); the exit code.

    0, 1 and 2 as the commands say; 130 after Ctrl-C and 141 when whoever read the output has gone,
    as a shell reports it.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    for library in _THREADED:
        # Our matrices are tiny: more threads only wait for one another (six times slower on a
        # busy machine with two cores). Whoever sets a number keeps it.
        os.environ.setdefault(f"{library}_NUM_THREADS", "1")
    try:
        code = _run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
        return READER_GONE
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _run(given: list[str]) -> int:
    if not given or given[0] in ("-h", "--help", "help"):
        print(_overview(), file=sys.stdout if given else sys.stderr)
        return 0 if given else WRONG
    if given[0] in ("-V", "--version"):
        print(f"bedside {__version__}")
        return 0
    name, *rest = given
    for command in COMMANDS:
        if command.name == name:
            return _guarded(command, rest)
    from bedside.check.intake.wording import close_to, plainly

    known = [command.name for command in COMMANDS]
    return _refuse(f"there is no command “{plainly(name)}”{close_to(name, known)}")


def _guarded(command: Command, rest: list[str]) -> int:
    try:
        return _answered(command, rest)
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 0
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception as error:
        from bedside.cli.failures import failure, is_wanted_whole

        if is_wanted_whole():
            raise
        return _refuse(f"{command.name}: {failure(error)}")


def _answered(command: Command, rest: list[str]) -> int:
    run = command.load()
    from bedside.check.intake.problem import InputProblem
    from bedside.check.reports.visible import visible

    try:
        return run(rest)
    except InputProblem as problem:
        return _refuse(visible(str(problem)))


def _refuse(problem: str) -> int:
    print(f"bedside: {problem}", file=sys.stderr)
    return WRONG


def _overview() -> str:
    width = max(len(command.name) for command in COMMANDS)
    lines = [f"  {command.name:<{width}}  {command.about}" for command in COMMANDS]
    return "\n".join(
        [
            "Bedside reads every post and reply before it leaves.",
            "",
            "usage: bedside COMMAND …    (bedside COMMAND --help says more)",
            "",
            *lines,
            "",
            'Try: bedside check --text "So proud of our patient Maria Gomez, home at last!"',
        ]
    )


def _forget_output() -> None:
    # Python flushes standard output once more at exit and would complain about the closed pipe.
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
    except (OSError, ValueError):
        return
