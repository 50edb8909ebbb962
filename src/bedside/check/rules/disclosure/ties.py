"""What a post says, and gives away, of who is behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.recognise.terms import Term

if TYPE_CHECKING:
    from bedside.check.model import Post
    from bedside.check.recognise.reading import Reading

# The last word of a tag that names a brand before it: #AcmePartner, #LumenBreathEmployee.
_TIES = frozenset({"partner", "employee", "sponsored", "ad", "paid"})
_NO_BRAND = frozenset({"work", "my", "gym", "running", "travel", "brand", "care", "life"})


def said(reading: Reading) -> list[Term]:
    """The words that tell the tie plainly, left to right, tags of a named brand among them."""
    found = list(reading.terms("disclosures"))
    for tag in reading.view.hashtags:
        words = [word.lower for word in tag.words]
        if len(words) > 1 and words[-1] in _TIES and words[0] not in _NO_BRAND:
            found.append(Term("disclosures", tag.start, tag.end, note="paid"))
    return sorted(found, key=lambda term: term.start)


def said_as_paid(reading: Reading) -> list[Term]:
    """Of those, the words that tell of money, goods or a stake (not of employment)."""
    return [term for term in said(reading) if term.note == "paid"]


def unclear(reading: Reading, post: Post) -> list[Term]:
    """The words that hint at a tie where one is likely.

    An organisation's own account has partners and ambassadors of another kind; there, only what
    always means money counts, unless somebody pays for the post.
    """
    likely = post.voice == "personal" or bool(post.sponsor)
    brand = bool(reading.view.handles or reading.terms("connections") or post.sponsor)
    return [
        term
        for term in reading.terms("unclear-disclosures")
        if term.note == "always" or (likely and (brand or term.note != "brand"))
    ]


def names_the_sponsor(reading: Reading, post: Post) -> bool:
    """Whether the text thanks or names who pays as the one who does (“with support from …”)."""
    sponsor = (post.sponsor or "").lower()
    if not sponsor or sponsor not in reading.view.lower:
        return False
    return any(term.note == "paid" for term in said(reading))
