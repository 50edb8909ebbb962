"""Draw the terminal report: `python -m tools.picture` writes docs/_static/report.svg."""

from __future__ import annotations

import io
import re
from pathlib import Path

from rich._export_format import CONSOLE_SVG_FORMAT
from rich.console import Console
from rich.text import Text

from bedside.check import Post, check
from bedside.check.packs import load_pack
from bedside.check.reports.entry import Entry
from bedside.check.reports.form import Settings, writer

PICTURE = Path(__file__).resolve().parents[1] / "docs" / "_static" / "report.svg"
WIDTH = 112
POST = Post(
    text="So glad your knee is healing, Jaimee! See you on March 12 for your follow-up.",
    kind="reply",
    in_reply_to="Best physical therapists in town. – Jaimee",
)
# Fonts of the reader's own machine: the picture loads nothing.
_FONTS = re.compile(r"@font-face \{\{.*?\}\}\s*", re.DOTALL)


def draw() -> str:
    """The report of one kind reply, as it stands in a terminal, as SVG text."""
    pack = load_pack("us-hospital")
    form = writer("text", Settings(pack, colour=True, width=WIDTH))
    entry = Entry(post=POST, report=check(POST, pack=pack))
    shown = form.head() + form.one(entry) + form.tail()
    console = Console(record=True, width=WIDTH, file=io.StringIO(), force_terminal=True)
    console.print(Text.from_ansi(shown.rstrip("\n")))
    plain = _FONTS.sub("", CONSOLE_SVG_FORMAT).replace("Fira Code", "ui-monospace, Menlo, Consolas")
    return console.export_svg(title="bedside check", code_format=plain, unique_id="report")


if __name__ == "__main__":
    PICTURE.write_text(draw(), "utf-8")
