"""General words for particular ones: "a patient" for a name, "recently" for a day.

In comes a mention in its reading; out comes the stretch to replace and what to write there, in
words that still read as a sentence. Fixes and `bedside redact` use the same answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import re2

if TYPE_CHECKING:
    from bedside.check.model import Mention
    from bedside.check.recognise.reading import Reading


class Replacement(NamedTuple):
    """Replace view[start:end] by `text`; `safe` when no reader is needed to do so."""

    start: int
    end: int
    text: str
    safe: bool = False


_NUMBERS = {
    "PHONE": "[phone number removed]",
    "FAX": "[fax number removed]",
    "EMAIL": "[e-mail address removed]",
    "URL": "[link removed]",
    "IP": "[IP address removed]",
    "HANDLE": "[account removed]",
}
_BEFORE_DATE = re2.compile(
    r"(?i)\b(?:(?:back\s+)?(?:on|in|since|from|at|around|by|before|after|until|el|en)\s+(?:the\s+)?)$"
)
_OWNED = re2.compile(r"(?i)\b(?:her|his|their|my|our|your|a|an|the|big|su|mi)\s+$")
# Words that put a day into the future, before it or in it.
_AHEAD = re2.compile(
    r"\b(?:see you|will|going to|next|upcoming|coming|scheduled|starts?|begins?|returns?|leaves|"
    r"tomorrow|until|nos vemos|próxim[oa]|mañana)\b|[a-z]['’]ll\b"
)
_BEFORE_PLACE = re2.compile(r"(?i)\b(in|at|from|near|of|to|on|outside)\s+(?:the\s+)?$")
_TITLE = re2.compile(
    r"(?i)\b(?:mr|mrs|ms|miss|mx|sr|sra|srta|do[nñ]a?|little|baby|old|sweet)\.?\s+$"
)
_ALREADY = re2.compile(r"(?i)\b(patients?|residents?|clients?|guests?|paciente)[,:]?\s+$")
_GREETING = re2.compile(
    r"(?i)\b(hi|hello|hey|thanks|thank you|gracias|hola|congrats|congratulations|welcome),?\s+$"
)
_CALLED = re2.compile(r"^\s*[!,.:;–—-]|^\s*$")
_YEARS_OLD = re2.compile(r"(?i)year|yo\b|y/o|y\.o|años|month|week")
_BIRTHDAY = re2.compile(r"(?i)birthday|cumpleaños")
# What follows an age that stands for the person: "a 4-year-old in bed 12".
_ALONE = re2.compile(
    r"^(?:[^\p{L}\d ]|$| (?:in|at|with|who|from|is|was|came|today|and|ever|has|had)\b)"
)
_WARD_WORDS = frozenset({"bed", "room", "unit", "bay", "chair"})
_YOUNG, _OLD = 18, 90


def generalise(reading: Reading, mention: Mention, *, first: bool = True) -> Replacement:
    """What to write instead of a mention; `first` is false for a person named before."""
    if mention.type == "PERSON":
        return _person(reading, mention, first=first)
    if make := {"PLACE": _place, "DATE": _date, "AGE": _age}.get(mention.type):
        return make(reading, mention)
    text = _NUMBERS.get(mention.type, "[number removed]")
    return Replacement(mention.start, mention.end, text, safe=True)


def _person(reading: Reading, mention: Mention, *, first: bool = True) -> Replacement:
    text = reading.view.text
    start, before, after = mention.start, text[: mention.start], text[mention.end :]
    if title := _TITLE.search(before[-24:]):
        start -= title.end() - title.start()
        before = text[:start]
    if said := _ALREADY.search(before[-24:]):
        # "our patient John Smith" needs no second "a patient".
        noun = said.group(1)
        return Replacement(start - len(said.group()), mention.end, noun)
    called = _GREETING.search(before[-40:])
    if called and _CALLED.search(after[:4]):
        return Replacement(start - len(called.group()), mention.end, called.group(1))
    article = "a" if first else "the"
    if mention.role in {"patient", "relative"} or reading.judgement.about_a_patient:
        noun = "family member" if mention.role == "relative" else "patient"
        return Replacement(start, mention.end, _cased(reading, start, f"{article} {noun}"))
    return Replacement(start, mention.end, _cased(reading, start, "someone"))


def _place(reading: Reading, mention: Mention) -> Replacement:
    before = reading.view.text[: mention.start][-24:]
    value = mention.value
    if value == "ward":
        first = mention.text.split(" ", 1)[0].lower()
        words = f"a {first}" if first in _WARD_WORDS else "one of our units"
    elif value in {"address", "postcode", "coordinates"}:
        words = "a local address" if _BEFORE_PLACE.search(before) else "[address removed]"
    else:
        words = "our area"
    return Replacement(mention.start, mention.end, _cased(reading, mention.start, words))


def _date(reading: Reading, mention: Mention) -> Replacement:
    text = reading.view.text
    before = text[: mention.start]
    start = mention.start
    if lead := _BEFORE_DATE.search(before[-24:]):
        start -= lead.end() - lead.start()
    # A possessive or a label ("DOB: 3/4/61") cannot become an adverb.
    labelled = before.rstrip()[-1:] in {":", "#", "="} or text[mention.end : mention.end + 2] in {
        "'s",
        "’s",
    }
    if labelled:
        return Replacement(mention.start, mention.end, "[date removed]", safe=True)
    if _OWNED.search(before[-12:]):
        # "her birthday" is a thing of hers; no adverb can stand there.
        return Replacement(mention.start, mention.end, "[date removed]")
    ahead = _AHEAD.search(before[-60:].lower() + " " + mention.text.lower())
    words = "soon" if ahead else "recently"
    return Replacement(start, mention.end, _cased(reading, start, words), safe=True)


def _age(reading: Reading, mention: Mention) -> Replacement:
    years = int(digits) if (digits := mention.value.rstrip("+")).isdigit() else _YOUNG
    words = mention.text
    if _BIRTHDAY.search(words):
        return Replacement(mention.start, mention.end, "birthday")
    if words.lower().endswith(("st", "nd", "rd", "th")):
        # "her 102nd birthday" becomes a big one, "Happy 96th!" a happy birthday.
        happy = reading.view.lower[: mention.start].endswith("happy ")
        said = _BIRTHDAY.search(reading.view.text[mention.end : mention.end + 12])
        return Replacement(mention.start, mention.end, "birthday" if happy and not said else "big")
    if years >= _OLD:
        adjective = _YEARS_OLD.search(words) and "young" not in words.lower()
        plain = "90-or-older" if adjective else "90 or older"
        return Replacement(mention.start, mention.end, plain)
    plain = "young" if years < _YOUNG else "adult"
    if years < _YOUNG and _ALONE.search(reading.view.lower[mention.end : mention.end + 12]):
        plain = "young patient"
    return Replacement(mention.start, mention.end, _cased(reading, mention.start, plain))


def _cased(reading: Reading, start: int, words: str) -> str:
    """A capital where a sentence starts, none elsewhere."""
    text = reading.view.text
    before = text[:start].rstrip(" \"'“‘(*")
    if not before or before[-1] in ".!?\n…" or "\n" in text[len(before) : start]:
        return words[0].upper() + words[1:]
    return words
