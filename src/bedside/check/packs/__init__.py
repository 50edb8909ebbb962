"""Packs: which rules are on, and how severe, for which kind of organisation.

A pack is a TOML file: `about`, `extends` (another pack), `[severity]` with CODE = "block",
"review", "advise" or "off", and optional `organisation_types` that choose it. In comes a pack's
name or a file's text; out comes a `Pack`. A wrong key is an error that names the line.
"""

from bedside.check.packs.pack import DEFAULT_PACK, PACKS, Pack, load_pack, pack_for, read_pack
from bedside.check.packs.written import LEVELS, Level, PackError

__all__ = [
    "DEFAULT_PACK",
    "LEVELS",
    "PACKS",
    "Level",
    "Pack",
    "PackError",
    "load_pack",
    "pack_for",
    "read_pack",
]
