"""Sums that a text states and that can be done again: changes, shares, lists and totals.

In comes a sentence; out come the stretches whose figures do not fit together. Figures may be
rounded as written: “142 million” is anything from 141.5 to 142.5 million.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import re2

if TYPE_CHECKING:
    from collections.abc import Iterator

# Sums need two of them, or one that is a share (“one in two, 60 %”).
_FIGURE = re.compile(r"(?<![\w/.:=-])[$€£]?[0-9][0-9,.]*")
_UNITS = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_NUMBER = r"[0-9][0-9,]*(?:\.[0-9]+)?"
_SIGN = r"(?:%|percent\b|per cent\b)"
_AMOUNT = rf"[$€£]?({_NUMBER}) ?(thousand|million|billion|bn|k|m)?\b ?({_SIGN})?"
_ABOUT = r"(?:about |just |only |nearly |over |exactly |almost |more than )*"
_FROM_TO = re2.compile(rf"\bfrom {_ABOUT}{_AMOUNT}[^.!?\n]{{0,32}}? to {_ABOUT}{_AMOUNT}")
_PERCENT = re2.compile(rf"({_NUMBER}) ?{_SIGN}")
_DOWN = re2.compile(
    r"\b(?:fell|fall(?:en|s)?|drop(?:ped|s)?|decreas\w+|declin\w+|reduc\w+|cut|down|shr[aiu]nk|"
    r"lower\w*|slash\w+|shorten\w*|less|fewer|sav(?:ed|ing)|lost)\b"
)
_UP = re2.compile(
    r"\b(?:ros(?:e|en)|ris(?:e|es|en|ing)|increas\w+|gr(?:ew|ow\w*)|up|gain\w*|climb\w*|jump\w*|"
    r"more|higher|rais\w+|improv\w+|boost\w*|soar\w*|surg\w+|expand\w*|added)\b"
)
_TIMES = {"doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0, "quintupl": 5.0, "halv": 0.5}
_MULTIPLE = re2.compile(
    r"\b(?:(doubl|tripl|quadrupl|quintupl|halv)(?:e|ed|es|ing)\b|"
    r"([0-9]+|two|three|four|five|ten)[- ]?(?:fold|times)\b)"
)
_WORDS = {"two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "ten": 10.0, "one": 1.0}
_WHOLE = "[0-9][0-9,]*"
_SHARE = re2.compile(
    rf"\b({_WHOLE}|one|two|three|four|five) (?:of|out of|in|of every|in every)"
    rf"(?: the| our| every| all)? ({_WHOLE}|two|three|four|five|ten)\b[^.!?\n0-9]{{0,32}}?"
    r"[( ,:;-]+(?:or |that's |that is |which is |i\.e\. |about |just |exactly |almost |nearly |"
    rf"over |= ?)*({_NUMBER}) ?{_SIGN}"
)
_THINGS = r" [a-z' -]{2,24}"
_TOTAL = re2.compile(
    rf"\b({_WHOLE}){_THINGS}(?:, ({_WHOLE}){_THINGS})?(?:, ({_WHOLE}){_THINGS})?,? "
    rf"(?:and|plus) ({_WHOLE}){_THINGS}"
    r"(?:,|:|;| -| =| make| makes|, for| for|, that's|, which makes)+ (?:a |an |the )?(?:grand )?"
    rf"(?:total of )?({_WHOLE})[a-z ]{{0,20}}"
    r"\b(?:in all|in total|total|altogether|all told|combined|together|strong)\b"
)
_EACH = re2.compile(
    rf"\b({_WHOLE}){_THINGS} (?:at|for|x|times) [$]({_NUMBER}) (?:each|apiece|per [a-z]+|a [a-z]+)"
    rf"[^.!?\n]{{0,32}}?[$]({_NUMBER})"
)
# Answers of which nobody gives two: only such a list must add up to a hundred.
_OPPOSED = (
    ("yes", "no"), ("happy", "unhappy"), ("agree", "disagree"), ("satisfied", "dissatisfied"),
    ("satisfied", "unsatisfied"), ("men", "women"), ("male", "female"), ("better", "worse"),
    ("for", "against"), ("good", "bad"), ("approve", "disapprove"), ("support", "oppose"),
    ("vaccinated", "unvaccinated"), ("insured", "uninsured"), ("positive", "negative"),
    ("likely", "unlikely"), ("comfortable", "uncomfortable"), ("boys", "girls"), ("easy", "hard"),
    ("always", "never"), ("day", "night"), ("stay", "leave"), ("under", "over"), ("safe", "unsafe"),
)  # fmt: skip
_PARTS = re2.compile(r"\b(?:the rest|remaining|remainder|breakdown|split|pie chart|divided)\b")
_SPOKEN = 1000  # a figure below it may share the unit of the next
_SLACK, _RELATIVE = 1.0, 0.03


class _Number(NamedTuple):
    low: float
    high: float
    percent: bool


def wrong_sums(lower: str) -> Iterator[tuple[int, int]]:
    """Where the figures of a sentence (in lower case) do not fit together."""
    if len(_FIGURE.findall(lower)) < (1 if "%" in lower or "cent" in lower else 2):
        return
    yield from _changes(lower)
    for found in _SHARE.finditer(lower):
        part, whole = _plain(found[1]), _plain(found[2])
        if whole and not _near(100 * part / whole, 100 * part / whole, float(found[3])):
            yield found.start(), found.end()
    for found in _TOTAL.finditer(lower):
        parts = [_plain(found[n]) for n in (1, 2, 3, 4) if found[n]]
        if sum(parts) != _plain(found[5]):
            yield found.start(), found.end()
    for found in _EACH.finditer(lower):
        if not _near(_plain(found[1]) * _plain(found[2]), None, _plain(found[3])):
            yield found.start(), found.end()
    yield from _lists(lower)


def _changes(lower: str) -> Iterator[tuple[int, int]]:
    for found in _FROM_TO.finditer(lower):
        before, after = _number(*found.groups()[:3]), _number(*found.groups()[3:])
        if found[5] and not found[2] and _plain(found[1]) < _SPOKEN:
            # “From 1.5 to 2 million”: the unit is of both.
            before = _number(found[1], found[5], found[3])
        if before.low <= 0 or before.percent != after.percent:
            continue
        ratios = sorted(a / b for a in (after.low, after.high) for b in (before.low, before.high))
        outside = (
            lower[: found.start()] + " " * (found.end() - found.start()) + lower[found.end() :]
        )
        for claim in _PERCENT.finditer(outside):
            said = _plain(claim[1])
            down = bool(_DOWN.search(outside[: claim.end()]))
            if not down and not _UP.search(outside):
                continue
            changes = [100 * (1 - r) if down else 100 * (r - 1) for r in ratios]
            points = before.percent and _near(
                abs(after.low - before.high), abs(after.high - before.low), said
            )
            if not _near(min(changes), max(changes), said) and not points:
                yield min(claim.start(), found.start()), max(claim.end(), found.end())
                break
        else:
            yield from _multiples(outside, found.start(), found.end(), ratios)


def _multiples(
    outside: str, start: int, end: int, ratios: list[float]
) -> Iterator[tuple[int, int]]:
    claim = _MULTIPLE.search(outside)
    if claim is None:
        return
    said = _TIMES.get(claim[1] or "") or _WORDS.get(claim[2] or "") or float(claim[2] or 0)
    if _DOWN.search(outside[: claim.end()]) and said > 1:
        said = 1 / said
    # “A threefold increase” is said of 3 and of 4 times as much.
    fits = any(r * 0.93 <= s <= r * 1.07 for r in ratios for s in (said, said + 1))
    if not fits:
        yield min(claim.start(), start), max(claim.end(), end)


def _lists(lower: str) -> Iterator[tuple[int, int]]:
    claims = list(_PERCENT.finditer(lower))
    if len(claims) < 2:
        return
    total = sum(_plain(claim[1]) for claim in claims)
    words = set(re2.findall(r"[a-z]+", lower))
    opposed = any(one in words and other in words for one, other in _OPPOSED)
    if not (opposed or _PARTS.search(lower)):
        return
    if total > 100 + len(claims) and total < 200:
        yield claims[0].start(), claims[-1].end()


def _number(figures: str, unit: str | None, percent: str | None) -> _Number:
    scale = _UNITS.get(unit or "", 1.0)
    value = _plain(figures)
    decimals = len(figures.partition(".")[2])
    # A bare whole number is a count, and exact; one with a unit or decimals is rounded.
    half = 0.5 * 10.0**-decimals if unit or decimals else 0.0
    return _Number((value - half) * scale, (value + half) * scale, bool(percent))


def _plain(figures: str) -> float:
    return _WORDS.get(figures) or float(figures.replace(",", ""))


def _near(low: float, high: float | None, said: float) -> bool:
    """Whether a said figure lies within what may be computed, rounding allowed."""
    top = low if high is None else high
    slack = max(_SLACK, _RELATIVE * abs(said))
    return low - slack <= said <= top + slack
