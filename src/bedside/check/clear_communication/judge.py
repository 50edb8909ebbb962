"""What a machine can answer: each question by its number, from the words of a post alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import re2

from bedside.check.clear_communication.asks import asks
from bedside.check.rules import BY_CODE

if TYPE_CHECKING:
    from collections.abc import Callable

    from bedside.check.clear_communication.items import Part
    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

    Answered = tuple[Literal["yes", "no", "ask a reader"], str]
    Judge = Callable[[Reading], Answered]

_WORDS_OF_OTHERS = ("CLR002", "CLR006")
_OWN_WORDS = 7
_MOST_SHOWN = 4
_NUMBER = re2.compile(
    r"\d[\d,.]*\s?(?:%|percent)|\b(?:one|two|three|\d+) (?:in|out of) (?:every )?(?:\w+|\d[\d,]*)\b"
    r"|\b\d[\d,.]* (?:times|million|billion|thousand|people|adults|children|cases|deaths)\b"
)
_RISK = re2.compile(
    r"(?i)\b(?:risks?|risky|danger\w*|harm\w*|side effects?|chances?|likelihood|odds|deadly|fatal|"
    r"complications?|can (?:cause|lead to)|may (?:cause|lead to)|raises? your|lowers? your"
    r"|warning)\b"
)
_HARD_NUMBER = re2.compile(
    r"(?i)\bp\s?[<=]\s?0?\.\d+|\b(?:odds|hazard|risk) ratio|\b\d+(?:\.\d+)?% CI\b"
    r"|confidence interval|\bper (?:100,000|1,000,000|million person)|\d+\.\d{2,}"
    r"|\b\d+:\d+ (?:ratio|odds)"
    r"|\b\d+ ?[x×] ?10"
)
_IN = re2.compile(r"(?i)\b(?:one|two|three|\d+) (?:in|out of) (?:every )?(\d[\d,]*)")
_PRODUCT = re2.compile(
    r"(?i)\b\d+ ?(?:mg|ml|mcg|g|drops|tablets|pills|puffs)\b.{0,20}\b(?:per|for each|for every) "
    r"(?:kg|kilo\w*|pound|lb|year)"
)
_CHANCE = re2.compile(
    r"(?i)\d[\d.]* ?(?:%|percent)|\b(?:one|two|three|\d+) (?:in|out of) (?:every )?\d"
)
_IN_WORDS = re2.compile(
    r"(?i)\b(?:rare\w*|common\w*|likely|unlikely|often|seldom|most|few|almost (?:all|no|none)|"
    r"almost never|half|hardly|very low|low|high|small|about the same|nearly)\b"
)
_PASSIVE = re2.compile(
    r"(?i)\b(?:is|are|was|were|be|been|being|gets?|got)\s+(?:\w+ly\s+)?"
    r"(?:\w{2,}ed|seen|given|taken|shown|known|made|done|held|kept|sent|told|found|paid|built|"
    r"written|chosen|brought|bought|caught|put|run|read|met)\b(?:\s+(?P<next>\w+))?"
)
# These look like passives and say how somebody feels, or that a door is shut.
_STATES = re2.compile(
    r"(?i)\b(?:interested|excited|tired|pleased|delighted|honored|honoured|thrilled|worried|closed|"
    r"scared|concerned|needed|married|retired|blessed|limited|advanced|experienced|dedicated|"
    r"committed|required)\b"
)
_HOW = re2.compile(
    r"(?i)\bhow to\b|\bstep (?:1|one)\b|\bfirst,|\b\d{1,2}(?::\d\d)? ?(?:a\.?m|p\.?m|to|[-–])|"
    r"\bwalk[- ]ins?\b|\blink in (?:our )?bio\b|\bat (?:the|our|any)\b|\bask (?:your|our|a|at)\b|"
    r"\bfor \d+ (?:seconds|minutes)\b|\bevery (?:day|week|month|year)\b"
)


def applies(part: Part, reading: Reading) -> bool:
    """Whether a part's questions are asked of a text."""
    text = reading.view.text
    return {
        "core": True,
        "behaviour": bool(asks(reading)),
        "numbers": bool(_NUMBER.search(reading.view.lower)),
        "risk": bool(_RISK.search(text)),
    }[part]


def judge(number: int, reading: Reading, post: Post, organisation: Organisation) -> Answered:
    """The answer to a question that a machine may answer, with what it rests on."""
    if number == _OWN_WORDS:
        return _own_words(reading, post, organisation)
    return _JUDGES[number](reading)


def _call_to_act(reading: Reading) -> Answered:
    found = asks(reading)
    if found:
        return "yes", f"“{_sentence(reading, found[0])}”"
    return "no", "no sentence asks the reader to do something"


def _active(reading: Reading) -> Answered:
    """Passives in the first sentence and where the reader is asked to act."""
    places = [0, *asks(reading)] if reading.view.sentences else []
    for place in dict.fromkeys(reading.sentence_of(place) for place in places):
        words = reading.view.text[place[0] : place[1]]
        for match in _PASSIVE.finditer(words):
            if not _STATES.search(match.group()):
                return "no", f"“{match.group().strip()}”"
    return "yes", ""


def _own_words(reading: Reading, post: Post, organisation: Organisation) -> Answered:
    found = [
        reading.view.text[hit.start : hit.end]
        for code in _WORDS_OF_OTHERS
        if code in BY_CODE
        for hit in BY_CODE[code].spot(reading, post, organisation)
    ]
    if not found:
        return "yes", ""
    shown = ", ".join(f"“{word}”" for word in dict.fromkeys(found[:_MOST_SHOWN]))
    return "no", shown


def _how(reading: Reading) -> Answered:
    if reading.view.links or any(reading.of_type("PHONE", "EMAIL", "DATE", "PLACE")):
        return "yes", "it says where or when, or gives a number or a link"
    if _HOW.search(reading.view.text):
        return "yes", ""
    return "ask a reader", "no time, place, number or link is given; the act may need none"


def _used_numbers(reading: Reading) -> Answered:
    hard = _HARD_NUMBER.search(reading.view.text)
    return ("no", f"“{hard.group().strip()}”") if hard else ("yes", "")


def _no_arithmetic(reading: Reading) -> Answered:
    text = reading.view.text
    if product := _PRODUCT.search(text):
        return "no", f"“{product.group().strip()}”"
    bases = {match.group(1).replace(",", "") for match in _IN.finditer(text)}
    if len(bases) > 1:
        return "no", f"chances out of {' and out of '.join(sorted(bases, key=int))}"
    return "yes", ""


def _in_words(reading: Reading) -> Answered:
    text = reading.view.text
    chance = _CHANCE.search(text)
    if not chance:
        return "yes", "no chance is given as a number"
    place = reading.sentence_of(chance.start())
    if _IN_WORDS.search(text[place[0] : place[1]]):
        return "yes", ""
    return "no", f"“{chance.group().strip()}” stands alone"


def _sentence(reading: Reading, place: int) -> str:
    start, end = reading.sentence_of(place)
    words = " ".join(reading.view.text[start:end].split())
    return words if len(words) <= 80 else f"{words[:79].rstrip()}…"


_JUDGES: dict[int, Judge] = {
    5: _call_to_act,
    6: _active,
    14: _how,
    15: _used_numbers,
    17: _no_arithmetic,
    20: _in_words,
}
