"""The organisation and the pack that a call names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bedside.check.intake.problem import InputProblem
from bedside.check.packs import PACKS, Pack, PackError, load_pack, pack_for, read_pack
from bedside.cli.streams import guarded, read_text

if TYPE_CHECKING:
    from bedside.check.model import Organisation


def organisation_from(path: str | None) -> Organisation | None:
    """The organisation in a TOML file, or None without one. Raises InputProblem."""
    if path is None:
        return None
    from bedside.check.intake.organisations import read_organisation

    text = read_text(path)
    try:
        return read_organisation(text)
    except InputProblem as problem:
        raise problem.at(path) from None


def pack_from(given: str | None, organisation: Organisation | None) -> Pack:
    """The pack named, or the one in a file; without either, what the organisation's type chooses.

    A pack of ours goes before a file of the same name. Reports call a file's pack by the file's
    name (`house.toml`). Raises PackError.
    """
    if given is None:
        from bedside.check.model import Organisation

        return pack_for(organisation or Organisation())
    if given in PACKS or not (given.endswith(".toml") or Path(given).name != given):
        return load_pack(given)
    pack = read_pack(read_text(given), given, _beside)
    return replace(
        pack, name=Path(given).name, extends=tuple(Path(one).name for one in pack.extends)
    )


def _beside(wanted: str, name: str) -> tuple[str, str]:
    """The pack file that another extends: its path, seen from that file's folder, and its text."""
    if not wanted.endswith(".toml"):
        known = ", ".join(PACKS)
        raise PackError(f"there is no pack “{wanted}”; known packs: {known}, or a .toml file")
    try:
        # Resolved, so that a circle is seen however its files are spelled.
        path = guarded(wanted, (Path(name).resolve().parent / wanted).resolve)
        return _as_seen(path), read_text(_as_seen(path))
    except InputProblem as problem:
        raise PackError(f"the pack “{wanted}” cannot be read: {problem.problem}") from None


def _as_seen(path: Path) -> str:
    here = Path.cwd()
    return str(path.relative_to(here)) if path.is_relative_to(here) else str(path)
