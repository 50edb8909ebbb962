"""Arguments that the desk's commands share."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.cli.parser import Parser


def add_address(parser: Parser) -> None:
    """Where to listen."""
    parser.add_argument(
        "--port",
        type=port,
        default=port(os.environ.get("PORT") or "8000"),
        metavar="N",
        help="the port to listen on (default PORT, or 8000)",
    )
    parser.add_argument(
        "--host",
        default="127.0.0.1",
        metavar="ADDRESS",
        help="the address to listen on (default this machine only; a proxy needs no other)",
    )


def port(text: str) -> int:
    """A port from 1 to 65535; ArgumentTypeError for anything else."""
    if text.isdecimal() and 0 < int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” is no port; use a number up to 65535")
