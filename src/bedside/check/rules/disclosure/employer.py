"""Whether a personal post names the writer's employer."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from bedside.check.model import Organisation
    from bedside.check.recognise.reading import Reading

# What a place is called by, once the words that say its kind are left out.
_KINDS = frozenset(
    "hospital hospitals medical center centre clinic clinics health healthcare system systems care "
    "group practice dental dentistry orthodontics children's childrens nursing home rehab recovery "
    "pharmacy pt physical therapy services network the of and for regional memorial community "
    "county general university associates llc inc behavioral surgery".split()
)
_SAID = re2.compile(
    r"(?:\b(?:[Aa]s|I['’]m|I am|[Bb]eing) an? [a-z]+(?: [a-z]+){0,2} (?:at|for|with)|"
    r"\b(?:[Ww]orking|[Ww]ork) (?:at|for)|\b[Nn]urse (?:here )?at|\b[Hh]ere at) \p{Lu}\w+"
)


@lru_cache(maxsize=64)
def _names(organisation: Organisation) -> tuple[str, ...]:
    words = organisation.name.lower().split()
    own = [word for word in words if word not in _KINDS]
    short = " ".join(own[:2]) if len(own) > 1 else ""
    if not short and len(words) > 1:
        short = " ".join(words[:2])
    tags = [name.lower() for name in (*organisation.handles, *organisation.hashtags)]
    return tuple(name for name in (organisation.name.lower(), short, *tags) if len(name) > 3)


def names_employer(reading: Reading, organisation: Organisation) -> tuple[int, int] | None:
    """Where the organisation is named; None for one whose account is the writer's own."""
    if organisation.type == "personal":
        return None
    lower = reading.view.lower
    for name in _names(organisation):
        at = lower.find(name)
        # “@clinic” inside an e-mail address names nobody.
        if at == 0 or (at > 0 and not lower[at - 1].isalnum()):
            return at, at + len(name)
    return None


def says_where_they_work(reading: Reading, organisation: Organisation) -> tuple[int, int] | None:
    """Where the text ties the writer to a named place of work, known to us or not."""
    if found := _SAID.search(reading.view.text):
        return found.start(), found.end()
    return names_employer(reading, organisation)
