"""What a link's address gives away: its scheme, its host, and whom the host pretends to be."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from bedside.check.text import View
from bedside.check.text.vocabulary import is_known

if TYPE_CHECKING:
    from collections.abc import Collection

# Those whom fraud likes to imitate before a health audience, by their own domains.
TRUSTED: tuple[str, ...] = tuple(
    "cdc.gov nih.gov fda.gov hhs.gov cms.gov medicare.gov medicaid.gov healthcare.gov va.gov "
    "usa.gov samhsa.gov who.int medlineplus.gov vaccines.gov 988lifeline.org heart.org cancer.org "
    "redcross.org diabetes.org stroke.org alz.org lung.org mayoclinic.org clevelandclinic.org "
    "hopkinsmedicine.org stjude.org cochranelibrary.com nejm.org thelancet.com webmd.com "
    "zocdoc.com healthgrades.com walgreens.com cvs.com facebook.com instagram.com linkedin.com "
    "youtube.com tiktok.com pinterest.com google.com paypal.com eventbrite.com gofundme.com "
    "zoom.us".split()
)
# Letters and figures that look alike at a glance, each row as its first.
_ALIKE = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s", "3": "e", "4": "a", "8": "b"})
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
_SHORTEST_LABEL = 5  # letters: shorter names are one slip from many honest ones
_SECOND_LEVEL = frozenset("co com org net gov edu ac nhs".split())


class Link(NamedTuple):
    """A link taken apart: `host` in lower case without www, `user` what stands before an @."""

    scheme: str
    user: str
    host: str
    path: str
    query: str


def take_apart(written: str) -> Link | None:
    """The parts of a link as it was written; None for one that has no address."""
    try:
        parts = urlsplit(written if "://" in written else f"//{written}")
        host = (parts.hostname or "").removeprefix("www.").rstrip(".")
    except ValueError:
        return None
    return Link(parts.scheme.lower(), parts.username or "", host, parts.path, parts.query)


def belongs_to(host: str, domains: Collection[str]) -> bool:
    """Whether a host is one of the domains, or lies below one."""
    while host:
        if host in domains:
            return True
        host = host.partition(".")[2]
    return False


@lru_cache(maxsize=4096)
def imitates(host: str, own: tuple[str, ...]) -> str | None:
    """The domain that a host looks like without being it; None for an honest one.

    `own` are the organisation's domains. Looked for: letters that look alike, one letter more,
    less or changed, the trusted name as a part of another domain (cdc.gov.example), with hyphens
    for dots (cdc-gov.example), and the organisation's own name under another ending.
    """
    known = (*own, *TRUSTED)
    if belongs_to(host, known):
        return None
    plain = View(host).text.lower()
    domain = _registered(plain)
    name = domain.partition(".")[0]
    for trusted in known:
        their = trusted.partition(".")[0]
        dashed = trusted.replace(".", "-")
        if plain.startswith((f"{trusted}.", f"{dashed}.", f"{dashed}-")) or f".{trusted}." in plain:
            return trusted
        if _begins_with(plain, trusted):
            return trusted
        if plain == trusted or (name == their and trusted in own):
            return trusted
        if len(their) < _SHORTEST_LABEL:
            if _skeleton(domain) == _skeleton(trusted):
                return trusted
        elif name != their and (_skeleton(name) == _skeleton(their) or _one_slip(domain, trusted)):
            return trusted
    return None


def _begins_with(host: str, trusted: str) -> bool:
    """Whether a host spells out a trusted domain first, with other signs between its words."""
    bare = re.sub(r"[^a-z0-9]", "", trusted)
    at = 0
    for number, sign in enumerate(host):
        if at == len(bare):
            return sign in ".-"
        if sign.isalnum():
            if sign != bare[at]:
                return False
            at += 1
        elif number == 0:
            return False
    return False


def _registered(host: str) -> str:
    """The part of a host that somebody registers: two labels, three under co.uk and its like."""
    labels = host.split(".")
    size = 3 if len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2 else 2
    return ".".join(labels[-size:])


def _skeleton(name: str) -> str:
    plain = name.replace("-", "")
    for pair, letter in _PAIRS:
        plain = plain.replace(pair, letter)
    return plain.translate(_ALIKE)


def _one_slip(domain: str, trusted: str) -> bool:
    """Whether one letter was added, dropped, changed, or swapped with its neighbour."""
    name, _, ending = domain.partition(".")
    their, _, their_ending = trusted.partition(".")
    # dancer.com is no slip of cancer.org: words of their own lie close together.
    if is_known(name) or (is_known(their) and ending != their_ending):
        return False
    if abs(len(name) - len(their)) > 1:
        return False
    start = 0
    while start < min(len(name), len(their)) and name[start] == their[start]:
        start += 1
    if len(name) == len(their):
        rest, other = name[start:], their[start:]
        return rest[1:] == other[1:] or (
            rest[1::-1] == other[:2] and rest[2:] == other[2:] and len(rest) > 1
        )
    longer, shorter = (name, their) if len(name) > len(their) else (their, name)
    return longer[start + 1 :] == shorter[start:]
