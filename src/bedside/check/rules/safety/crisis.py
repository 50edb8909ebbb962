"""Whether a text is about suicide, and whether it says where people in a crisis are heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation
    from bedside.check.recognise.reading import Reading
    from bedside.check.recognise.terms import Term

# The line that is offered, by country, as a sentence of a post.
OFFERED = {
    "US": "Call or text 988, day or night.",
    "CA": "Call or text 988, day or night.",
    "GB": "Call Samaritans free on 116 123, day or night.",
    "UK": "Call Samaritans free on 116 123, day or night.",
    "IE": "Call Samaritans free on 116 123, day or night.",
    "AU": "Call Lifeline on 13 11 14, day or night.",
    "NZ": "Call or text 1737, day or night.",
}
SOURCE = {
    "US": "988-messaging",
    "CA": "canada-988",
    "GB": "samaritans-116123",
    "UK": "samaritans-116123",
    "IE": "samaritans-116123",
    "AU": "lifeline-australia",
    "NZ": "nz-1737",
}


def is_about_suicide(reading: Reading) -> bool:
    """Whether the text is about suicide or self-harm, by its words or by the line it gives."""
    return bool(reading.terms("suicide-topic") or reading.terms("crisis-lines"))


def country_of(organisation: Organisation) -> str:
    """The organisation's country as two capital letters."""
    return organisation.country.strip().upper()[:2]


def lines_for(reading: Reading, country: str) -> list[Term]:
    """The crisis lines in a text that answer in a country; every one for a country not on file."""
    found = reading.terms("crisis-lines")
    if country not in OFFERED:
        return found
    return [line for line in found if country in line.note.split()]


def said_in(reading: Reading, *tables: str) -> Iterator[Hit]:
    """Each word of `tables`, where the text is about suicide; none that stands in another."""
    if not is_about_suicide(reading):
        return
    for table in tables:
        for term in reading.terms(table):
            yield Hit(term.start, term.end, sources=(term.source,))
