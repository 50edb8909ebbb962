"""`bedside up`: the whole desk under one command."""

from __future__ import annotations

import signal
import subprocess
import sys
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPException
from typing import TYPE_CHECKING

from bedside.cli.desk.arguments import add_address
from bedside.cli.parser import Parser
from bedside.desk.core.installation import Installation
from bedside.desk.core.supervise import SUPERVISED, Child, Supervisor
from bedside.desk.core.supervise.port import refuse_taken

if TYPE_CHECKING:
    from typing import NoReturn


def main(arguments: list[str]) -> int:
    """Start the database, migrate, and keep web and worker running; the exit code."""
    parser = Parser(
        "up",
        "Start the desk: its database, its pages and its worker. Ctrl+C ends them together.",
        "Data lies in BEDSIDE_HOME. With DATABASE_URL no database is started.",
    )
    add_address(parser)
    parser.add_argument(
        "--demo", action="store_true", help="fill an empty desk with a hospital to try it on"
    )
    options = parser.parse_args(arguments)
    installation = Installation.here()
    installation.prepare()
    refuse_taken(options.host, options.port)
    # Until the supervisor listens: a plain kill must not leave the database behind.
    signal.signal(signal.SIGTERM, _end)
    with ExitStack() as open_things:
        cluster = installation.cluster()
        if cluster is not None:
            _tell("Starting the database …")
            cluster.start()
            open_things.callback(cluster.stop)
        environment = {
            **installation.variables(),
            "BEDSIDE_ADDRESS": _address(installation, options.port),
        }
        steps = [["migrate"], *([["demo", "--fill"]] if options.demo else [])]
        for step in steps:
            done = subprocess.run(_command(*step), env=environment, check=False)  # noqa: S603
            if done.returncode:
                return done.returncode
        where = ["--host", options.host, "--port", str(options.port)]
        supervised = {**environment, SUPERVISED: "1"}
        Supervisor(
            [
                Child("web server", _command("web", *where), supervised),
                Child("worker", _command("worker"), supervised),
            ],
            cluster,
            _tell,
            lambda: _is_well(options.host, options.port),
            lambda: _welcome(environment, demo=options.demo),
        ).run()
    return 0


def _address(installation: Installation, port: int) -> str:
    return installation.address or f"http://localhost:{port}"


def _is_well(host: str, port: int) -> bool:
    # Whoever listens on every address also answers on this one.
    asked = HTTPConnection("127.0.0.1" if host in ("", "0.0.0.0", "::") else host, port, timeout=2)  # noqa: S104
    try:
        asked.request("GET", "/healthz")
        return asked.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        asked.close()


def _welcome(environment: dict[str, str], *, demo: bool) -> None:
    _tell(f"Bedside is on {environment['BEDSIDE_ADDRESS']} (Ctrl+C ends it)")
    then = ["demo", "--links"] if demo else ["set-up-code"]
    subprocess.run(_command(*then), env=environment, check=False)  # noqa: S603


def _command(*words: str) -> list[str]:
    return [sys.executable, "-m", "bedside", *words]


def _tell(line: str) -> None:
    print(line, flush=True)


def _end(*_: object) -> NoReturn:
    sys.exit(128 + signal.SIGTERM)
