"""`python -m bedside.cli.up`: serve the try-it page, and the documentation when it is built."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bedside.cli.up.server import PortTaken, serve


def main(arguments: list[str] | None = None) -> int:
    """Serve until interrupted. Returns 0, or 2 when the port cannot be had."""
    parser = argparse.ArgumentParser(prog="bedside up", description="Try Bedside in a browser.")
    parser.add_argument("--port", type=_port, default=8000, help="default 8000")
    parser.add_argument("--site", type=Path, help="folder of the built documentation")
    options = parser.parse_args(arguments)
    try:
        serve(options.port, options.site, sys.stdout)
    except PortTaken as error:
        print(f"up: {error}", file=sys.stderr)
        return 2
    return 0


def _port(text: str) -> int:
    if text.isdecimal() and int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” is no port; use a number up to 65535")


if __name__ == "__main__":
    sys.exit(main())
