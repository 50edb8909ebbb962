"""One mention in general words: by its type to who, when, where, how old, or a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.generalise.age import age
from bedside.check.generalise.replacement import Replacement
from bedside.check.generalise.when import day
from bedside.check.generalise.where import place
from bedside.check.generalise.who import person

if TYPE_CHECKING:
    from bedside.check.generalise.who import Standing
    from bedside.check.model import Mention
    from bedside.check.recognise.reading import Reading

_NUMBERS = {
    "PHONE": "[phone number removed]",
    "FAX": "[fax number removed]",
    "EMAIL": "[e-mail address removed]",
    "URL": "[link removed]",
    "IP": "[IP address removed]",
    "HANDLE": "[account removed]",
}


def generalise(reading: Reading, mention: Mention, standing: Standing = "first") -> Replacement:
    """What to write instead of a mention; `standing` says whether a person was named before."""
    if mention.type == "PERSON":
        return person(reading, mention, standing)
    if mention.type == "DATE":
        return day(reading, mention.start, mention.end)
    if mention.type == "PLACE":
        return place(reading, mention)
    if mention.type == "AGE":
        return age(reading, mention)
    text = _NUMBERS.get(mention.type, "[number removed]")
    return Replacement(mention.start, mention.end, text, safe=True)
