"""HTML entities (`&amp;`, `&#39;`) that a copy from a web page leaves in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.text.folded import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

# The longest name that stands for one or two characters has 31 letters; posts use short ones.
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,11});")


def entity_edits(text: str) -> Iterator[Edit]:
    """Replace each entity by what it stands for; one that stands for nothing stays as written."""
    from html import unescape  # its table of names costs milliseconds, and few texts need it

    for found in _ENTITY.finditer(text):
        plain = unescape(found.group())
        if plain and plain != found.group():
            yield Edit(found.start(), found.end(), plain)
