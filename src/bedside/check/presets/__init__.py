"""Facts to start from: one organisation file per pack, with what such an organisation should say.

In comes a pack's name; out comes the text of a TOML file for `--org`, its empty places explained,
so that filling it in is all that is left. The desk and `bedside packs NAME --facts` hand them out.
"""

from __future__ import annotations

from importlib.resources import files

from bedside.check.packs import load_pack
from bedside.check.presets.preset import PRESETS

__all__ = ["PRESETS", "preset"]

_COLUMN = 28


def preset(pack: str) -> str:
    """The facts file to start from for a pack of ours. Raises PackError for an unknown pack."""
    load_pack(pack)
    chosen = PRESETS[pack]
    lines = files(__package__).joinpath("facts.toml").read_text("utf-8")
    for key, value in chosen._asdict().items():
        lines = lines.replace(f"{{{key}}}", value)
    return "".join(f"{_aligned(line)}\n" for line in lines.splitlines())


def _aligned(line: str) -> str:
    value, mark, comment = line.partition("#")
    return f"{value.rstrip():<{_COLUMN}}# {comment.strip()}" if value and mark else line
