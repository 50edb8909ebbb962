"""Console blocks of the documentation: what they show is what comes out.

A block of ```` ```console ```` is a list of `$ …` commands, each with what it prints. Those that
call `bedside` are run as they stand, in the repository, on a plain terminal 100 columns wide.
`python -m tools.console PAGE …` writes what they print now into the pages.
"""

import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_COMMAND = re.compile(r"^\$ (?P<line>(?:.*\\\n)*.*)\n(?P<shown>(?:(?!\$ ).*\n)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Command:
    """A command and what its page says it prints (both streams, as on a terminal)."""

    page: str
    line: str
    shown: str


def commands(page: Path) -> list[Command]:
    """Every command of a page that calls `bedside`, in order."""
    return [
        Command(page.name, match["line"], match["shown"])
        for block in _BLOCK.findall(page.read_text(encoding="utf-8"))
        for match in _COMMAND.finditer(block)
        if _calls_bedside(match["line"])
    ]


def run(line: str) -> str:
    """What a command prints, both streams together, without colours."""
    settings = {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "COLUMNS": "100",
        "LC_ALL": "C.UTF-8",
        "NO_COLOR": "1",
    }
    return subprocess.run(
        ["bash", "-c", line],  # noqa: S607 - the pages are ours and are written for bash
        cwd=ROOT,
        env=settings,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    ).stdout


def refresh(page: Path) -> None:
    """Write what the commands of a page print now in place of what it shows."""
    text = page.read_text(encoding="utf-8")
    page.write_text(_BLOCK.sub(_rerun_block, text), encoding="utf-8")


def _rerun_block(block: re.Match[str]) -> str:
    return "```console\n" + _COMMAND.sub(_rerun, block[1]) + "```"


def _rerun(command: re.Match[str]) -> str:
    if not _calls_bedside(command["line"]):
        return command[0]
    printed = run(command["line"]).rstrip("\n")
    return f"$ {command['line']}\n" + (f"{printed}\n" if printed else "")


def _calls_bedside(line: str) -> bool:
    return re.search(r"(?:^|[|;&] *)bedside\b", line) is not None


if __name__ == "__main__":
    for name in sys.argv[1:]:
        refresh(Path(name))
