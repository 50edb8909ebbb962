"""CLR005: who learns of a risk should also learn what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.recognise.lexicon import HEALTH_WORDS
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.clarity.prose import prose
from bedside.check.text.matchable import matchable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_WORDS = 25  # a shorter post is a headline or a greeting
_HEALTH = 2  # different words of health that make it a post about one
# What a sentence begins with that tells a reader to do something.
_DO = (
    "add apply ask attend avoid be begin bring brush build buy call check choose clean click "
    "comment complete consider contact cook cover cut dial do don't donate download drink "
    "drop eat email enjoy enroll exercise explore fill find follow get give go grab have head "
    "help hold join keep know learn leave let let's limit listen lock look lower make mark "
    "meet message move never nominate order pack pay pick plan plant please practice protect "
    "put quit read register remember remind reply request rest ride rsvp rub run save say "
    "schedule see seek send set share shop show sign skip sleep spread start stay step stop "
    "stretch submit swap take talk tell test text thank throw touch treat try tune turn use "
    "vaccinate visit volunteer vote wait wake walk wash watch wear work write"
).split()
_START = re2.compile(
    r"(?:^|[.!?:;,\n…–—-]\s*|\b(?:and|or|so|then|but|to help|today|now),? )[\"“‘'(*•✅➡👉]*\s*"
    rf"(?:{'|'.join(_DO)})\b"
)
_ADDRESS = re2.compile(
    r"\b(?:you (?:can|should|may want|might want|need to|could|must)|your (?:doctor|clinician|"
    r"provider|dentist|pharmacist|nurse|care team)|we(?:'re| are) here|walk-?ins?|appointments?|"
    r"r\.?s\.?v\.?p|link in (?:our )?bio|swipe|tickets?|free (?:screening|test|class|check)|how to|"
    r"doors open|open (?:today|daily|from|until|mon|tue|wed|thu|fri|sat|sun))\b"
)


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """A post that explains a health matter and then leaves its reader alone with it."""
    if reading.field != "text" or post.voice != "organisation":
        return
    lower = matchable(reading.view.lower)
    if len(lower) < 4 * _WORDS or "?" in lower or reading.view.links:
        return
    if reading.judgement.about_a_patient or any(reading.of_type("PHONE", "EMAIL", "TIME")):
        return
    sentences = prose(reading)
    words = [word.lower for sentence in sentences for word in sentence.words]
    if len(words) < _WORDS or len(HEALTH_WORDS.intersection(words)) < _HEALTH:
        return
    if not _START.search(lower) and not _ADDRESS.search(lower):
        yield Hit(0, len(lower))


RULE = Rule(
    "CLR005",
    "no-call-to-action",
    severity="advise",
    kinds=frozenset({"post"}),
    say="It says what is wrong and not what to do. Add one thing a reader can do today.",
    sources=("cdc-clear-communication-index",),
    since="0.1",
    spot=spot,
)
