"""What looks like a person's age and is none: bands, ages of things, counts and generalities."""

from __future__ import annotations

import re2

_BAND_BEFORE = re2.compile(
    r"(?:\b(?:over|under|above|below|between|beyond|than|least|from|until|til|till|before|after"
    r"|by|up to|through|ages|to"
    r"|average|typical|any|every|most|minimum|maximum|starting|starts?|begin|beginning|begins|at"
    r"|reach|reaching|past"
    r"|screen(?:ing|ed)?|mas de|menores de|mayores de|hace|por|durante)"
    r"(?: the)?(?: age(?: of)?| an?)?|\d ?(?:-|to)|\d-to-|-to)[ -]?$"
)
_AT_AGE = re2.compile(
    r"\b(?:start|begin|screen|recommend|eligible|vaccin|mammogram|colonoscop|check|qualif|retire"
    r"|should)\w*\b"
)
_BAND_AFTER = re2.compile(
    r"^(?: ?\+| ?(?:-|to) ?\d| ?(?:years?(?: of age| old)? )?(?:and|or|&) (?:older|over|up|above"
    r"|under|younger|below|beyond)\b"
    r"| (?:through|thru|to) \d|'?s\b| and \d{1,2} ?years?\b)"
)
_GENERIC_DECADE = re2.compile(
    r"\b(?:women|men|people|adults|patients|those|folks|americans|kids|students|workers|many"
    r"|most|you|we|your) (?:who are |often |still |are )?$"
)
_THINGS = re2.compile(
    r"^(?:'s)?[ -]*(?:\w+[ -]){0,2}?(?:study|studies|hospital|law|program(?:me)?|building"
    r"|company|tradition|ban|drug|policy|trial|campaign"
    r"|debate|mystery|record|vaccine|practice|clinic|organi[sz]ation|foundation|history|house"
    r"|home|car|wine|skull|skeleton"
    r"|mummy|bone|bones|tooth|teeth|fossil|tree|technique|technology|rule|recipe|experiment"
    r"|institution|firm|agency"
    r"|strike|outbreak|epidemic|war|question|theory|partnership|school|church|facility|system"
    r"|device|machine|blood|heart valve|milk|dataset|data|agreement|legislation|bill|treaty|plan"
    r"|startup|project|case)\b"
)
_OWNER_OF_A_THING = re2.compile(
    r"\b(?:hospital|clinic|center|centre|foundation|unit|department|practice|program|nation"
    r"|country|america|city|school|act|law|fda|cdc|nih|medicare|medicaid)(?:'s)? (?:own )?$"
)
_COUNTED_AFTER = re2.compile(
    r"^ ?(?:%|percent|lbs?\b|pounds?|kg|weeks?|months?|days?|hours?|minutes?|mins?|seconds?|cm"
    r"|mm|inch|feet|ft|foot|miles?"
    r"|of\b|times|points?|degrees?|people|patients|in a\b|out of|dollars|million|thousand|k\b"
    r"|-?\d|[.,:/]\d|st\b|nd\b|rd\b|th\b|pages?"
    r"|gallons?|calories|\?|[a-z]+s away|steps|reps|kids|children|sizes?|drinks|beers|units"
    r"|stone|mg|ml|grams?|weeks? pregnant|wks?)"
)
_HYPOTHETICAL = re2.compile(
    r"\b(?:if|when|once|after|before|until|until you|you|you're|you've|your|women|men|people"
    r"|adults) ?(?:you |you're |just |are )?$"
)


_PRESENTED = (
    "with ", "w/", "c/o", "s/p", "presents", "presented", "presenting", "admitted", "who ", "h/o",
    "in bed", "came", "patient", "pt ", "found", "fell", "in the er",
)  # fmt: skip
_LONGEST = 122
_NOT_NAMES = frozenset(
    "january february march april may june july august september october november december jan"
    " feb mar apr jun jul aug"
    " sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday room bed"
    " unit floor suite apt page"
    " chapter vol volume part level stage type grade class vitamin covid section title number"
    " phase act table figure no"
    " street avenue road drive route highway exit channel box season episode week day year gate"
    " building".split()
)


def is_a_band(lower: str, start: int, end: int) -> bool:
    """Whether a range or a general group is meant ("50-75", "women over 40", "65 and older")."""
    before, after = lower[max(0, start - 30) : start], lower[end : end + 24]
    if lower[start : start + 3] in {"age", "in "} and _GENERIC_DECADE.search(before):
        return True
    if lower.startswith("age of", start) and before.endswith(("at the ", "at ")):
        before = ""
    elif lower.startswith("age", start) and before.endswith(("at ", "at the ")):
        # "died at age 45" is somebody, "screening starts at age 45" everybody.
        return bool(_AT_AGE.search(lower[max(0, start - 60) : start])) or bool(
            _BAND_AFTER.search(after)
        )
    if before.endswith(("at ", "from ", "to ", "after ", "by ")) and not lower.startswith(
        "age", start
    ):
        before = ""
    return bool(_BAND_BEFORE.search(before) or _BAND_AFTER.search(after))


def is_a_thing(lower: str, start: int, end: int) -> bool:
    """Whether a study, a law or a house is that old, not a person."""
    return bool(
        _THINGS.search(lower[end : end + 40])
        or _OWNER_OF_A_THING.search(lower[max(0, start - 24) : start])
    )


def is_counted(lower: str, end: int) -> bool:
    """Whether the word after a number says that it counts something else than years."""
    return bool(_COUNTED_AFTER.search(lower[end : end + 16]))


def is_hypothetical(lower: str, start: int) -> bool:
    """Whether the age is anybody's ("when you turn 50")."""
    return bool(_HYPOTHETICAL.search(lower[max(0, start - 24) : start]))


def is_clinical(text: str, lower: str, start: int, end: int) -> bool:
    """Whether "62M" is written as clinicians write a patient: large, or with how they came."""
    before, after = lower[max(0, start - 12) : start], lower[end : end + 12]
    if before.endswith(("$", "*", "-", "/", ".", "+", "~")) or after.startswith(
        ("%", "/", "-", "+", "*")
    ):
        return False
    if after.lstrip().startswith(_PRESENTED):
        return True
    return text[end - 1].isupper() and before.endswith(
        ("a ", "an ", "pt ", "pt: ", "our ", "this ", "my ", "had ", "is ")
    )


def is_beside_a_name(text: str, start: int, end: int) -> bool:
    """Whether a number stands beside a name as newspapers write an age ("Carla, 34, ...")."""
    before = text[max(0, start - 24) : start].rstrip(" ,(")
    word = before.split()[-1] if before.split() else ""
    if (
        not word[:1].isupper()
        or not word.isalpha()
        or len(word) < 2
        or (word.isupper() and len(word) < 4)
    ):
        return False
    if (
        word.lower() in _NOT_NAMES
        or int("".join(filter(str.isdecimal, text[start:end])) or 0) > _LONGEST
    ):
        return False
    return not text[end : end + 6].lstrip(" ,)").startswith(tuple("0123456789"))
