"""Packs: which rules are on, and how severe, for which kind of organisation.

A pack is a TOML file: `about`, `extends` (another pack), `[severity]` with CODE = "block",
"review", "advise" or "off", and optional `organisation_types` that choose it. In comes a pack's
name or a path's text; out comes a `Pack`. A wrong key is an error that names the line.
"""

from bedside.check.packs.pack import PACKS, Pack, PackError, load_pack, pack_for, read_pack

__all__ = ["PACKS", "Pack", "PackError", "load_pack", "pack_for", "read_pack"]
