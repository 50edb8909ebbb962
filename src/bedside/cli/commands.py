"""Every command: its name, what it is for, and how to get it. Only the chosen one is imported."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

Run = Callable[[list[str]], int]
Load = Callable[[], Run]


class Command(NamedTuple):
    """A command. `load` imports it and gives the function that takes its arguments."""

    name: str
    about: str
    load: Load


def _check() -> Run:
    from bedside.cli.check import main

    return main


def _read() -> Run:
    from bedside.cli.read import main

    return main


def _redact() -> Run:
    from bedside.cli.redact import main

    return main


def _rules() -> Run:
    from bedside.cli.rules import main

    return main


def _packs() -> Run:
    from bedside.cli.packs import main

    return main


def _clear() -> Run:
    from bedside.cli.clear import main

    return main


def _policy() -> Run:
    from bedside.cli.policy import main

    return main


def _up() -> Run:
    from bedside.cli.desk.up import main

    return main


def _web() -> Run:
    from bedside.cli.desk.web import main

    return main


def _worker() -> Run:
    from bedside.cli.desk.worker import main

    return main


def _migrate() -> Run:
    from bedside.cli.desk.migrate import main

    return main


def _doctor() -> Run:
    from bedside.cli.desk.doctor import main

    return main


def _backup() -> Run:
    from bedside.cli.desk.backup import main

    return main


def _restore() -> Run:
    from bedside.cli.desk.restore import main

    return main


def _record() -> Run:
    from bedside.cli.desk.record import main

    return main


def _demo() -> Run:
    from bedside.cli.desk.demo import main

    return main


def _set_up_code() -> Run:
    from bedside.cli.desk.set_up_code import main

    return main


COMMANDS: tuple[Command, ...] = (
    Command("check", "say what is wrong with a post, why, and what to write instead", _check),
    Command("redact", "write a post again in general words", _redact),
    Command("read", "list what a post mentions, before any judgement", _read),
    Command("rules", "list the rules, or explain one", _rules),
    Command("packs", "list the packs, or show what one changes", _packs),
    Command("clear", "say how clearly a post speaks", _clear),
    Command("policy", "read a written social media policy, clause by clause", _policy),
    Command("up", "start the desk: database, pages and worker", _up),
    Command("demo", "fill an empty desk with an invented hospital", _demo),
    Command(
        "set-up-code", "print the code that sets an empty desk up from elsewhere", _set_up_code
    ),
    Command("web", "serve the desk's pages alone", _web),
    Command("worker", "run the desk's worker alone", _worker),
    Command("migrate", "bring the desk's database to this version", _migrate),
    Command("doctor", "say what an installation lacks, and how to mend it", _doctor),
    Command("record", "verify the desk's record, or hand a part of it out", _record),
    Command("backup", "write the desk's database and pictures to one file", _backup),
    Command("restore", "fill an empty installation from a backup", _restore),
)
