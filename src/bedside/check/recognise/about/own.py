"""The organisation's own facts in a text: its staff, phones, addresses, domains and handles."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import re2

if TYPE_CHECKING:
    from bedside.check.model import Mention, Organisation

_TITLES = frozenset(
    "dr doctor mr mrs ms miss mx prof professor nurse rn md do np pa dds dmd phd rev chaplain "
    "sister father coach don doña sr sra".split()
)
_NAME_WORD = re2.compile(r"[\p{L}\p{M}'’-]+")
_MIN_DIGITS = 7


class _Facts(NamedTuple):
    people: tuple[frozenset[str], ...]
    digits: tuple[str, ...]
    domains: tuple[str, ...]
    emails: frozenset[str]
    handles: frozenset[str]
    places: tuple[str, ...]
    name: str


@lru_cache(maxsize=64)
def _facts(organisation: Organisation) -> _Facts:
    return _Facts(
        tuple(name_words(s) for s in (*organisation.staff, *organisation.spokespeople)),
        tuple(_digits(p)[-10:] for p in organisation.phones if _digits(p)),
        tuple(d.lower() for d in organisation.domains),
        frozenset(e.lower() for e in organisation.emails),
        frozenset(h.lower().lstrip("@") for h in organisation.handles),
        tuple(p.lower() for p in organisation.places),
        organisation.name.lower(),
    )


def name_words(name: str) -> frozenset[str]:
    """The words of a name in lower case, titles, degrees and jobs left out."""
    words = (w.lower().strip("'’-") for w in _NAME_WORD.findall(name.partition(",")[0]))
    return frozenset(w.removesuffix("'s").removesuffix("’s") for w in words) - _TITLES - {""}


def is_staff(name: str, organisation: Organisation) -> bool:
    """Whether every word of a name belongs to one member of staff in the organisation's facts."""
    if not (organisation.staff or organisation.spokespeople):
        return False
    words = name_words(name)
    return bool(words) and any(words <= person for person in _facts(organisation).people)


def is_own(mention: Mention, organisation: Organisation) -> bool:
    """Whether a phone, address, link, handle or place is the organisation's own."""
    facts, text = _facts(organisation), mention.text.lower()
    if mention.type in {"PHONE", "FAX"}:
        found = _digits(mention.value or mention.text)[-10:]
        return len(found) >= _MIN_DIGITS and any(p.endswith(found) for p in facts.digits)
    if mention.type == "EMAIL":
        return text in facts.emails or _under(text.rsplit("@", 1)[-1], facts.domains)
    if mention.type == "URL":
        host = text.split("://", 1)[-1].removeprefix("www.").split("/", 1)[0].split("?", 1)[0]
        return _under(host, facts.domains)
    if mention.type == "HANDLE":
        return text.lstrip("@") in facts.handles
    if mention.type in {"PLACE", "ORGANISATION"}:
        return any(text in place or place in text for place in facts.places) or text in facts.name
    return False


def _under(host: str, domains: tuple[str, ...]) -> bool:
    return any(host == domain or host.endswith("." + domain) for domain in domains)


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdecimal())
