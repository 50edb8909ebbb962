"""SEC003: a work e-mail address stays off a personal account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.security.hosts import belongs_to

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

# An office's address is for everybody to use.
_OFFICES = frozenset(
    "info contact hello jobs careers hr media press volunteer volunteers giving foundation "
    "donate appointments patientrelations privacy compliance billing help support events".split()
)


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """An address at one of the organisation's domains, in a personal voice."""
    if post.voice != "personal":
        return
    own = [domain.lower() for domain in organisation.domains]
    own += [address.lower().partition("@")[2] for address in organisation.emails]
    offices = {address.lower() for address in organisation.emails}
    for mention in reading.of_type("EMAIL"):
        address = mention.value or reading.view.text[mention.start : mention.end]
        name, _, domain = address.lower().partition("@")
        if belongs_to(domain, own) and address.lower() not in offices and name not in _OFFICES:
            yield Hit(mention.start, mention.end)


RULE = Rule(
    "SEC003",
    "work-email",
    severity="review",
    say="“{words}” is a work address. On a personal account, use a private one.",
    sources=("mayo-personal-email",),
    since="0.1",
    spot=spot,
)
