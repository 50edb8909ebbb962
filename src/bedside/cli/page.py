"""A rule's page (Markdown) for a terminal: headings stand out, posts keep their marks."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.reports.paint import Paint

_FENCE = "```"
_LINK = re.compile(r"\[([^\]\n]+)\]\([^)\s]+\)")
_LIST = re.compile(r"(?:[-*]|\d+\.) +")


def render(page: str, width: int, paint: Paint) -> Iterator[str]:
    """The lines of a page, wrapped to `width` columns; fenced posts are indented and left alone."""
    paragraph: list[str] = []
    fenced = False
    for line in page.splitlines():
        if line.startswith(_FENCE):
            yield from _wrapped(paragraph, width)
            paragraph = []
            if not fenced and line.strip("` "):
                yield paint.faint(f"    ({line.strip('` ')})")
            fenced = not fenced
        elif fenced:
            yield f"    {line}"
        elif line.startswith("#"):
            yield from _wrapped(paragraph, width)
            paragraph = []
            yield paint.bold(line.lstrip("# "))
        elif not line.strip() or _LIST.match(line):
            yield from _wrapped(paragraph, width)
            paragraph = [line] if line.strip() else []
            if not line.strip():
                yield ""
        else:
            paragraph.append(line)
    yield from _wrapped(paragraph, width)


def _wrapped(paragraph: list[str], width: int) -> list[str]:
    text = _LINK.sub(r"\1", " ".join(line.strip() for line in paragraph))
    text = text.replace("**", "").replace("`", "")
    mark = _LIST.match(text)
    return textwrap.wrap(text, width, subsequent_indent=" " * len(mark[0]) if mark else "")
