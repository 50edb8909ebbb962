"""How particular a text is about somebody: a score from 0 to 100, and what would lower it.

A rule of thumb after "keep posts very general": who, when, where, how old, which illness and how
rare each narrow down the people it can be about. It measures words, not the risk that a reader
recognises somebody: a low score is no permission, a high one is a reason to write it anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import re2

from bedside.check.generalise import pieces
from bedside.check.model import Organisation
from bedside.check.recognise.lexicon import HEALTH_WORDS
from bedside.check.recognise.understand import understand
from bedside.check.redact import is_particular, redact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Mention, Post
    from bedside.check.recognise.reading import Reading

Kind = Literal["who", "number", "when", "where", "age", "condition", "rarity", "pointer"]

POINTS: dict[Kind, int] = {
    "who": 40,
    "number": 40,
    "when": 15,
    "where": 15,
    "age": 10,
    "condition": 10,
    "rarity": 20,
    "pointer": 10,
}
"""What each kind adds; a kind counts once however often it is there. Our own weights."""

_CLOSER: dict[Kind, int] = {"where": 20, "age": 20}
"""What a kind adds where it is narrower: an address or a bed, an age over 89."""

_NARROW_PLACES = frozenset({"address", "postcode", "coordinates", "ward"})
_BY_TYPE: dict[str, Kind] = {"PERSON": "who", "DATE": "when", "PLACE": "where", "AGE": "age"}
_OVER_89 = 90
_MOST = 100
# Parts of the body say little about who it is; an illness, an operation or a birth say more.
_BODY = frozenset(
    "ankle arm back bone bowel brain breast breathing canal cast chest ear elbow eye eyes face "
    "finger foot gums hand head heart heartbeat hearing hip jaw joint kidney kidneys knee knees "
    "leg liver lung lungs neck nerve nose numb oxygen pain pump root scan shoulder skin sleep "
    "spine stomach symptom symptoms teeth throat thumb toe tooth urine vision weight wisdom "
    "wrist baby bridge cold crown crowns fever labor meds medication medications sober "
    "prescription therapy birth blood filling fillings retainer twins vomiting".split()
)
_CONDITIONS = HEALTH_WORDS - _BODY
_RARE = re2.compile(
    r"(?i)\b(?:rare(?:st)?|one in (?:a|\d[\d,]*|ten|hundred)\s?(?:thousand|million)?|"
    r"(?:first|only|youngest|oldest|smallest) (?:case|person|patient|baby|survivor|one))\b"
)


class Part(NamedTuple):
    """One kind of detail: what it adds, the words that give it, and what to write for each."""

    kind: Kind
    points: int
    words: tuple[str, ...]
    instead: tuple[str, ...]


class Specificity(NamedTuple):
    """The score, its parts (the heaviest first), and the score of the text in general words."""

    score: int
    parts: tuple[Part, ...]
    general: int

    @property
    def means(self) -> str:
        """The score in words."""
        if self.score >= POINTS["who"]:
            return "very particular"
        return "particular" if self.score >= POINTS["rarity"] else "general"


def specificity(post: Post, organisation: Organisation | None = None) -> Specificity:
    """How particular the text of a post is, and what it would be in general words."""
    facts = organisation or Organisation()
    parts = _parts(post, facts)
    general = _parts(_with_text(post, redact(post, facts)), facts)
    return Specificity(_sum(parts), parts, min(_sum(general), _sum(parts)))


def _sum(parts: tuple[Part, ...]) -> int:
    return min(_MOST, sum(part.points for part in parts))


def _with_text(post: Post, text: str) -> Post:
    import msgspec

    return msgspec.structs.replace(post, text=text)


def _parts(post: Post, organisation: Organisation) -> tuple[Part, ...]:
    reading = understand("text", post.text, post, organisation)
    found: dict[Kind, list[tuple[int, str, str]]] = {}
    for kind, points, words, instead in (*_named(reading, organisation), *_told(reading)):
        found.setdefault(kind, []).append((points, words, instead))
    parts = [
        Part(
            kind,
            max(points for points, _, _ in rows),
            tuple(dict.fromkeys(words for _, words, _ in rows)),
            tuple(dict.fromkeys(instead for _, _, instead in rows if instead)),
        )
        for kind, rows in found.items()
    ]
    return tuple(sorted(parts, key=lambda part: -part.points))


def _named(reading: Reading, organisation: Organisation) -> Iterator[tuple[Kind, int, str, str]]:
    """What mentions give away: who, when, where, how old, and numbers."""
    particular = [one for one in reading.mentions if is_particular(one, reading, organisation)]
    for change, mentions in pieces(reading, particular):
        for mention in mentions:
            kind = _BY_TYPE.get(mention.type, "number")
            yield kind, _points(kind, mention), _original(reading, mention), change.text


def _points(kind: Kind, mention: Mention) -> int:
    years = mention.value.rstrip("+")
    if mention.value in _NARROW_PLACES or (
        kind == "age" and years.isdigit() and int(years) >= _OVER_89
    ):
        return _CLOSER.get(kind, POINTS[kind])
    return POINTS[kind]


def _told(reading: Reading) -> Iterator[tuple[Kind, int, str, str]]:
    """What the words around them give away: an illness, how rare it is, who in town it can be."""
    text = reading.view.text
    for word in reading.view.words:
        if word.text.lower() in _CONDITIONS:
            yield "condition", POINTS["condition"], word.text, ""
    for cue in reading.cues("unique-mark"):
        yield "rarity", POINTS["rarity"], text[cue.start : cue.end], ""
    for match in _RARE.finditer(text):
        yield "rarity", POINTS["rarity"], match.group(), ""
    if reading.judgement.about_a_patient:
        for start, end in reading.judgement.pointers:
            yield "pointer", POINTS["pointer"], text[start:end], ""


def _original(reading: Reading, mention: Mention) -> str:
    start, end = reading.view.to_original(mention.start, mention.end)
    return reading.view.original[start:end]
