"""A person in general words: "a patient", "someone", or nothing where the name only decorates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import re2

from bedside.check.generalise.replacement import Replacement, cased

if TYPE_CHECKING:
    from bedside.check.model import Mention
    from bedside.check.recognise.reading import Reading

Standing = Literal["first", "again", "another"]
"""A person named for the first time, the same one named again, or one more person."""

_TITLE = re2.compile(
    r"(?i)\b(?:mr|mrs|ms|miss|mx|sr|sra|srta|do[nñ]a?|little|baby|old|sweet|grand(?:ma|pa)|nana|uncle|"
    r"auntie?)\.?\s+$"
)
_ALREADY = re2.compile(r"(?i)\b(patients?|residents?|clients?|guests?|paciente)[,:]?\s+$")
_GREETING = re2.compile(
    r"(?i)\b(hi|hello|hey|thanks|thank you|gracias|hola|congrats|congratulations|welcome),?\s+$"
)
# After a greeting: an end, or what is said to whom was greeted.
_CALLED = re2.compile(
    r"(?i)^\s*(?:[!.:;–—-]|$|,\s*(?:you|your|we|i|it|that|thank|please|this|so|and|glad|hope)\b)"
)
# "his daughter Erin", "John's wife, Anna": the word before says enough.
_KIN = re2.compile(
    r"(?i)(?:\b(?:my|our|your|his|her|their)|['’]s|s['’])\s+(?:\w+\s+)?"
    r"(?:wife|husband|spouse|partner|fianc[eé]e?|girlfriend|boyfriend|son|daughter|child|kids?|"
    r"mom|mum|mama|mother|dad|papa|father|parents|sister|brother|twin|aunt|uncle|cousin|niece|"
    r"nephew|grand(?:ma|pa|mother|father|son|daughter)|friend|neighbou?r|roommate|caregiver)"
    r"(?P<gap>,?\s+)$"
)
# "our alum Shawna", "brothers Pavel and Dmitri": the noun says enough.
_NAMED_THING = re2.compile(
    r"(?i)\b(?:alum(?:na|nus)?|members?|neighbou?rs?|guys?|gal|girls?|boys?|kids?|teens?|man|woman|"
    r"lady|gentleman|veterans?|firefighters?|teachers?|coach|volunteers?|survivors?|warriors?|"
    r"hero(?:es)?|champion|rock ?star|superstar|fighter|grad(?:uate)?s?|runner|dancer|artist|twins|"
    r"triplets|brothers|sisters|siblings|newborns?|preemies?|donors?|recipients?)(?P<gap>,?\s+)$"
)
# Said to somebody after words that end a thought: "praying for you Dwayne", "tomorrow Shauna".
_AFTERTHOUGHT = re2.compile(r"(?i)\b(?:you|today|tomorrow|tonight|again|all|now)(?P<gap>\s+)$")
_ENDS = re2.compile(r"^\s*(?:[^\p{L}\p{N}\s'’-]|$)")
_DETERMINER = re2.compile(r"(?i)\b(?:an?|the|one|our|my|this|that)\s+$")
_ADDRESSED = re2.compile(
    r"(?i)\b(?:you|your|thanks?|congrat\w*|welcome|happy|bye|goodbye|hi|hello|sorry)\b"
)
_NOUNS = {
    "first": ("a patient", "a family member", "someone"),
    "again": ("the patient", "the family member", "that person"),
    "another": ("another patient", "another family member", "someone else"),
}
_COUNTED = {2: "two", 3: "three", 4: "four", 5: "five"}


def person(reading: Reading, mention: Mention, standing: Standing = "first") -> Replacement:
    """What to write for one person."""
    text = reading.view.text
    start, before, after = mention.start, text[: mention.start], text[mention.end :]
    if said := _KIN.search(before[-60:]) or _NAMED_THING.search(before[-40:]):
        return _without_name(mention, said.group("gap"), after)
    if (late := _AFTERTHOUGHT.search(before[-24:])) and _ENDS.match(after[:6]):
        return Replacement(start - len(late.group("gap")), mention.end, "")
    if title := _TITLE.search(before[-24:]):
        start -= title.end() - title.start()
        before = text[:start]
    if said := _ALREADY.search(before[-24:]):
        # "our patient John Smith" needs no second "a patient".
        return Replacement(start - len(said.group()), mention.end, said.group(1))
    called = _GREETING.search(before[-40:])
    if called and _CALLED.search(after[:16]):
        return Replacement(start - len(called.group()), mention.end, called.group(1))
    if before.endswith(", ") and after[:1] in {"!", ".", "?", "…", ""}:
        sentence = text[reading.sentence_of(mention.start)[0] : start]
        if _ADDRESSED.search(sentence):
            # "See you Tuesday, Karen!" is said to her: nothing need stand there.
            return Replacement(start - 2, mention.end, "")
    if owner := _DETERMINER.search(before[-8:]):
        start -= len(owner.group())
    words = cased(reading, start, _noun(reading, mention, standing))
    return Replacement(start, mention.end + _initial_dot(mention.text, after), words)


def people(reading: Reading, run: list[Mention]) -> Replacement:
    """What to write for several people in a row: "two patients", "several people"."""
    number = _COUNTED.get(len(run), "several")
    patients = any(one.role == "patient" for one in run) or reading.judgement.about_a_patient
    words = f"{number} {'patients' if patients else 'people'}"
    start = run[0].start
    if said := _NAMED_THING.search(reading.view.text[:start][-40:]):
        return Replacement(start - len(said.group("gap")), run[-1].end, "")
    return Replacement(start, run[-1].end, cased(reading, start, words))


def _noun(reading: Reading, mention: Mention, standing: Standing) -> str:
    patient, relative, unknown = _NOUNS[standing]
    if mention.role == "relative":
        return relative
    if mention.role == "patient" or reading.judgement.about_a_patient:
        return patient
    return unknown


def _initial_dot(name: str, after: str) -> int:
    # The dot of "Sophie B. is" goes with the initial; one that ends a sentence stays.
    is_initial = len(name) > 1 and name[-1].isupper() and name[-2] == " "
    return int(is_initial and after[:2] == ". " and after[2:3].islower())


def _without_name(mention: Mention, gap: str, after: str) -> Replacement:
    # A name between commas goes with both of them.
    paired = gap.startswith(",") and after.startswith(",")
    return Replacement(mention.start - len(gap), mention.end + paired, "")
