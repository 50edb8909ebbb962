"""`bedside web`: the web server alone."""

from __future__ import annotations

from bedside.cli.desk.arguments import add_address
from bedside.cli.parser import Parser
from bedside.desk.core.installation import Installation
from bedside.desk.core.supervise import take_leash
from bedside.desk.core.supervise.port import refuse_taken

APPLICATION = "bedside.desk.core.supervise.served:application"


def main(arguments: list[str]) -> int:
    """Serve until interrupted; the exit code."""
    parser = Parser("web", "Serve the desk's pages. “bedside up” does this and all the rest.")
    add_address(parser)
    parser.add_argument(
        "--threads", type=int, default=8, metavar="N", help="requests at a time (default 8)"
    )
    options = parser.parse_args(arguments)
    if options.threads < 1:
        parser.error("--threads takes a number from 1")
    take_leash()
    refuse_taken(options.host, options.port)
    with Installation.here().opened():
        from django.core.management import call_command
        from granian import Granian
        from granian.constants import Interfaces
        from granian.log import LogLevels

        call_command("collectstatic", verbosity=0, interactive=False)
        Granian(
            APPLICATION,
            address=options.host,
            port=options.port,
            interface=Interfaces.WSGI,
            blocking_threads=options.threads,
            backpressure=options.threads * 16,
            websockets=False,
            log_level=LogLevels.error,
            respawn_failed_workers=True,
            workers_kill_timeout=10,
        ).serve()
    return 0
