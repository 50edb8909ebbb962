"""Places that a word beside them gives away: counties, schools, neighbourhoods, roads, "lives in …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import re2

from bedside.check.recognise.where.found import CAPITAL, NOT_A_NAME, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

_W = CAPITAL
_JOIN = r"(?:[ -](?:(?:de|del|de la|la|las|los|el|di|da|am|an der|sur|en|of|upon|near|les|y|in) )?)"
_TOWN = rf"{_W}(?:{_JOIN}{_W}){{0,4}}"
CUED_GATE = (
    r"\b(?:county|parish|township|borough|neighbou?rhood|subdivision|trailer park|apartments?|dorm(?:itory)?|barrio|high|elementary|middle school"
    r"|junior high|academy|primary school|preschool|daycare|church|cathedral|synagogue|mosque|chapel|temple|route|rte|rt|highway|hwy|interstate|i-\d|exit"
    r"|mile marker|where|location|city|town|village|hometown|venue|lugar|corner|live[sd]?|living|resid\w+|grew|raised|born|mov(?:ed|ing)|relocated|native"
    r"|based|taken|taking|took|transferred|airlifted|flown|rescued|came|went|driving|from|lake|mount|mt|camp|cape|fort|port|baptist|methodist|presbyterian|lutheran|county|returned|flew|drove|travel\w*|visit(?:ing|ed)?|am in|are in|station\w*|year in|street in|vacation\w*|and \d+(?:st|nd|rd|th)|\d+(?:st|nd|rd|th) and)\b|& ?\d+(?:st|nd|rd|th)\b|\d(?:st|nd|rd|th) ?&"
    r"|(?:river|creek|canyon|mountain|beach|falls|junction|ridge|valley|hollow|springs|ranch|farm|mall|bridge|park)\b"
)
_NAMED = re2.compile(
    rf"(?P<county>\b(?:{_W} ){{1,2}}(?:County|Parish|Township|Borough)\b)"
    rf"|(?P<hood>\b(?:{_W} ){{1,3}}(?:neighbou?rhood|Neighbou?rhood|subdivision|Subdivision|apartments?|Apartments?|trailer park|Trailer Park|housing projects?|dorm|barrio))\b"
    rf"|(?P<barrio>\b(?:barrio|Barrio|colonia|Colonia) {_W}(?: {_W})?)"
    rf"|(?P<school>\b(?:{_W} ){{1,3}}(?:High School|Elementary(?: School)?|Middle School|Junior High(?: School)?|Primary School|Preschool|Daycare|Academy))\b"
    rf"|(?:\b(?:at|from|attends|attending|of|@|for) )(?P<high>(?:{_W} ){{1,2}}High)\b(?P<high_next> ?[\w]*)"
    rf"|(?P<church>\b(?:{_W} ){{1,4}}(?:Church|Cathedral|Synagogue|Mosque|Chapel))\b"
    rf"|(?P<road>\b(?:(?:Route|Rte\.?|Rt\.?|Highway|Hwy\.?|Interstate|County Road|State Road|FM|SR|US|Exit|exit|route|highway|hwy|interstate|mile marker|Mile Marker)[ -]|I-)\d{{1,4}}[A-Z]?\b)"
    rf"|(?:\b(?i:corner|intersection) of )(?P<corner>{_TOWN}(?: \d{{1,4}})? (?:and|&) {_W}(?: {_W})?)"
    rf"|(?P<crossing>\b(?:{_W} (?:&|and) \d{{1,3}}(?:st|nd|rd|th)|\d{{1,3}}(?:st|nd|rd|th) (?:&|and) {_W})\b(?: (?:Street|St|Ave|Avenue)\b)?)"
    rf"|(?:\b(?i:where|location|city|town|place|hometown|venue|lugar) ?: *)(?P<label>[A-Za-z\d][^\n;|!?]{{1,60}})"
    rf"|(?:\b(?i:live|lives|lived|living|reside[sd]?|residing|grew up|raised|born|working|moved|moving|relocated|resident|residents|native|based|returned|flew|drove|travell?ed|traveling|visiting|visited|taken|taking (?:him|her|them)|took (?:him|her|them)|transferred|airlifted|flown|rescued|came|went|driving"
    rf"|i am|i'm|we are|we're|stationed|year|years|street|town|city|village|hometown|vacation|vacationing|stranded|arrived|landed|headed|home|hometown is|friend)(?i: back| up| away| over)?(?: in| to| from| near| outside| of) )(?P<lives>{_TOWN})"
    rf"|(?:\b(?:man|woman|mom|mother|dad|father|grandm\w+|grandp\w+|firefighter|teacher|farmer|rancher|student|boy|girl|teen|teenager|family|couple|guy|lady|patient|veteran|officer|athlete|kid|twins|driver|schoolteacher|worker|survivor|mayor|snowmobiler|hiker)(?: from)(?: up| down| out)?(?: near| by)? )(?P<hails>{_TOWN})"
    rf"|(?:\b(?:in|at|on|off|from|near|to|of|around|by) )(?P<feature>(?:Mount|Mt\.?|Lake|Camp|Cape|Port|Fort) {_W}(?: {_W})?|(?:{_W} ){{1,2}}(?:Lake|River|Creek|Canyon|Mountain|Beach|Falls|Junction|Ridge|Valley|Hollow|Springs|Ranch|Farm|Mall|Bridge|Park))\b(?P<feature_next> ?[\w]*)"
    rf"|(?P<baptist>\b(?:1st|2nd|First|Second|Grace|Trinity|Calvary) (?:Baptist|Methodist|Presbyterian|Lutheran|Assembly|Christian|United))\b"
    rf"|(?P<band>\b(?:{_W} ){{1,2}}High (?:School )?(?:football|band|varsity|senior|junior|sophomore|freshman|soccer|basketball|wrestling|grad|student|teacher|coach))\b"
    r"|(?P<county_road>\bCounty [A-Z]{1,2})\b"
)
_LIVES_LOWER = re2.compile(
    r"\b(?:(?:live|lives|lived|living|grew up|raised|born|resid(?:es|ed|ing)) in|(?:moved|moving) to|\d+(?:st|nd|rd|th) year in|(?:am|are|i'm|we're) in|(?:street|road|town|city|village) (?:in|of)) "
    r"(?P<town>[a-z][a-z'-]+(?: [a-z][a-z'-]+)?)(?:$|[.,!?\n;)])"
)
NOT_TOWNS = NOT_A_NAME | frozenset(
    "fear pain poverty peace denial hope misery silence darkness hell love trouble shock tears need charge control school there crisis bed"
    " town hospital isolation quarantine filth squalor hiding agony comfort luxury harmony exile prison jail shelters homes houses home"
    " life order time case limbo heaven public private america general person line recovery treatment labor icu er".split()
)
_KINDS = (
    "county", "hood", "barrio", "school", "high", "church", "road", "corner", "crossing", "label", "lives", "hails",
    "feature", "baptist", "band", "county_road",
)  # fmt: skip
# Radioactive iodine is written like a motorway.
_ISOTOPES = frozenset({"I-123", "I-124", "I-125", "I-129", "I-131"})
_SPORTS = frozenset("school football senior junior grad graduate varsity band student teacher gym class soccer basketball coach parent seniors sophomore freshman".split())
_BETWEEN = frozenset("for to with from after before at by is are was and the".split())
_INSTITUTION = frozenset("hospital medical health clinic center centre university college school healthcare cancer foundation institute".split())
_NOT_SCHOOLS = frozenset("blood record time risk cholesterol all year too sky ultra very so american national royal military honor u.s. new the".split())


def cued(text: str, lower: str) -> Iterator[Place]:
    """Every place in a text that a word beside it gives away; `lower` is the same in lower case."""
    if text == lower:
        for match in _LIVES_LOWER.finditer(lower):
            start = match.start() + match.group().rindex(match.group("town"))
            if not NOT_TOWNS.intersection(match.group("town").split()):
                yield Place(start, start + len(match.group("town")))
    for match in _NAMED.finditer(text):
        group = match.groupdict()
        kind = next(name for name in _KINDS if group[name] is not None)
        written = match.group(kind)
        start = match.start() + match.group().rindex(written) if kind in {"lives", "hails"} else match.start() + match.group().index(written)
        if kind == "road" and written in _ISOTOPES:
            continue
        if kind == "label":
            written = written.split(". ")[0].rstrip(". ")
            if written.startswith(("http", "www", "@")):
                continue
        elif kind not in {"road", "crossing", "corner", "county_road", "baptist"}:
            start, written = _without_leading(start, written)
            if len(written.split()) < (1 if kind in {"lives", "hails", "barrio"} else 2) or not written[:1].isalpha():
                continue
        if kind == "feature" and (match.group("feature_next").strip().lower() in _INSTITUTION or "sinai" in written.lower()):
            continue
        if kind == "high" and (match.group("high_next").strip().lower() not in _SPORTS | {""} or written.split()[0].lower() in _NOT_SCHOOLS):
            continue
        yield Place(start, start + len(written))


def _without_leading(start: int, written: str) -> tuple[int, str]:
    """A run of capital words without what comes before its name ("The", "Support For")."""
    words = written.split(" ")
    cut = max((n + 1 for n, word in enumerate(words[:-1]) if word.lower() in _BETWEEN), default=0)
    while cut < len(words) and words[cut].strip(".,").lower() in NOT_A_NAME:
        cut += 1
    start += sum(len(word) + 1 for word in words[:cut])
    words = words[cut:]
    for number, word in enumerate(words):
        if word.endswith(".") and len(word) > 3:
            words = [*words[:number], word.rstrip(".")]
            break
    return start, " ".join(words)
