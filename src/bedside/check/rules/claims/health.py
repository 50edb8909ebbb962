"""Whether words are about health, and which of them name a trouble."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.recognise.lexicon import HEALTH_WORDS, is_condition

if TYPE_CHECKING:
    from bedside.check.recognise.reading import Reading

_ALSO = re2.compile(
    r"\b(?:di(?:e|es|ed|ing)|deaths?|kill\w*|vaccin\w+|immuni\w+|immune|smok\w+|vap(?:e|ing)|"
    r"pregnan\w+|diagnos\w+|hospital\w*|health\w*|calori\w+|nutri\w+|blood|cholesterol|"
    r"sugar|immunity|patients?|doctors?|nurses?|clinic\w*|overdos\w+|drown\w*|sick\w*|"
    r"symptom\w*|screen\w*|mammogra\w+|colonoscop\w+|opioids?|alcohol|drugs?|pills?|meds?|"
    r"medicines?|dos(?:e|es|age)|thinners?|tablets?|mental|suicid\w*|breastfe\w+|births?|"
    r"surger\w+|drink\w*|exercis\w+|sleep\w*|toxins?|heal\w*|recover\w*|heart|breast|lung|"
    r"skin|bones?|brain|muscles?|teeth|tooth|gums?|memory|longevity|aging|fertility|"
    r"digestion|gut|liver|kidneys?|hair loss|cough\w*|fevers?|allerg\w+)\b"
)
_NO_HEALTH = frozenset({"back", "face", "hand", "arm", "root", "canal", "bridge", "pump", "chest"})
_WORD = re2.compile(r"[a-z][a-z'-]*")


def is_about_health(lower: str) -> bool:
    """Whether a stretch in lower case speaks of the body, of illness or of care."""
    if _ALSO.search(lower):
        return True
    return any(
        (word in HEALTH_WORDS and word not in _NO_HEALTH) or is_condition(word)
        for word in _WORD.findall(lower)
    )


def names_a_trouble(lower: str) -> bool:
    """Whether a stretch in lower case names an illness or a trouble."""
    return any(is_condition(word.strip("'-")) for word in _WORD.findall(lower))


def sentence(reading: Reading, position: int) -> str:
    """The sentence around a position, in lower case."""
    start, end = reading.sentence_of(position)
    return reading.view.lower[start:end]
