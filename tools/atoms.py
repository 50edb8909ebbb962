"""Writes the atoms of every term's pattern: `python -m tools.atoms` after a table has changed.

Without it nothing is wrong, but the first check of a process takes longer.
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

from bedside.check.recognise.terms import tables
from bedside.check.recognise.terms.atoms import atoms, key

OUT = Path(str(files("bedside.check.recognise.terms"))) / "atoms.json"


def patterns() -> list[str]:
    """Every pattern of every table, those of terms and those in which a term is left alone."""
    found = {row.pattern for table in tables().values() for row in table.rows}
    return sorted(found.union(*(table.fine for table in tables().values())))


def main() -> None:
    """Write the file."""
    worked_out = {key(one): [sorted(strings) for strings in atoms(one)] for one in patterns()}
    lines = ",\n".join(
        f"{json.dumps(name)}:{json.dumps(sets)}" for name, sets in sorted(worked_out.items())
    )
    OUT.write_text("{\n" + lines + "\n}\n", "utf-8")


if __name__ == "__main__":
    main()
