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


def _up() -> Run:
    from bedside.cli.up.__main__ import main

    return main


COMMANDS: tuple[Command, ...] = (
    Command("check", "say what is wrong with a post, why, and what to write instead", _check),
    Command("redact", "write a post again in general words", _redact),
    Command("read", "list what a post mentions, before any judgement", _read),
    Command("rules", "list the rules, or explain one", _rules),
    Command("packs", "list the packs, or show what one changes", _packs),
    Command("up", "try Bedside in a browser", _up),
)
