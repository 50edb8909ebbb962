"""`python -m tools.reference [--check]`: write the reference pages, or say which are stale."""

import sys
from pathlib import Path

from tools.reference import reference_pages, stale_pages, write_pages

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def main(arguments: list[str]) -> int:
    """Write the pages and return 0; with `--check`, return 1 when any is not as it would be."""
    pages = reference_pages()
    if arguments != ["--check"]:
        write_pages(REFERENCE, pages)
        return 0
    stale = stale_pages(REFERENCE, pages)
    for name in stale:
        print(f"docs/reference/{name} does not match the code; run `make docs`.", file=sys.stderr)
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
