"""The words that give a place away, one pattern a kind, in RE2 syntax over a text's ASCII shape.

Every pattern has a group of its own name around the place.
"""

from __future__ import annotations

import re2

from bedside.check.recognise.where.found import CAPITAL

_W = CAPITAL
_JOIN = r"(?:[ -](?:(?:de|del|de la|la|las|los|el|di|da|am|an der|sur|en|of|upon|near|les|y|in) )?)"
_TOWN = rf"{_W}(?:{_JOIN}{_W}){{0,4}}"
_ORDINAL = r"\d{1,3}(?:st|nd|rd|th)"
_SCHOOL = (
    r"(?:High School|Elementary(?: School)?|Middle School|Junior High(?: School)?|Primary School"
    r"|Preschool|Daycare|Academy)"
)
_SHARED_HOME = (
    r"(?:[Nn]eighbou?rhood|[Ss]ubdivision|[Aa]partments?|[Tt]railer [Pp]ark|housing projects?|dorm)"
)
_ROAD = (
    r"(?:(?:Route|Rte\.?|Rt\.?|Highway|Hwy\.?|Interstate|County Road|State Road|FM|SR|US|Exit|exit"
    r"|route|highway|hwy|interstate|mile marker|Mile Marker)[ -]|I-)"
)
_LIVES = (
    r"(?i:live[sd]?|living|reside[sd]?|residing|grew up|raised|born|working|moved|moving|relocated"
    r"|residents?|native|based|returned|flew|drove|travell?ed|traveling|visiting|visited|taken"
    r"|(?:taking|took) (?:him|her|them)|transferred|airlifted|flown|rescued|came|went|driving"
    r"|i am|i'm|we are|we're|stationed|year|street|town|city|village|hometown|vacation"
    r"|vacationing|stranded|arrived|landed|headed|home|hometown is|friend)"
)
_SOMEBODY = (
    r"(?:man|woman|mom|mother|dad|father|grandm\w+|grandp\w+|firefighter|teacher|farmer|rancher"
    r"|student|boy|girl|teen|teenager|family|couple|guy|lady|patient|veteran|officer|athlete|kid"
    r"|twins|driver|schoolteacher|worker|survivor|mayor|snowmobiler|hiker)"
)
_NATURE = (
    r"(?:Lake|River|Creek|Canyon|Mountain|Beach|Falls|Junction|Ridge|Valley|Hollow|Springs|Ranch"
    r"|Farm|Mall|Bridge|Park)"
)
_PUPIL = (
    r"(?:football|band|varsity|senior|junior|sophomore|freshman|soccer|basketball|wrestling|grad"
    r"|student|teacher|coach)"
)

FORMS = {
    # Harlan County, Orleans Parish
    "county": rf"(?P<county>\b(?:{_W} ){{1,2}}(?:County|Parish|Township|Borough)\b)",
    # the Maplewood neighborhood, Oak Hill apartments, el barrio Santa Rosa
    "hood": rf"(?P<hood>\b(?:{_W} ){{1,3}}{_SHARED_HOME})\b",
    "barrio": rf"(?P<barrio>\b(?:[Bb]arrio|[Cc]olonia) {_W}(?: {_W})?)",
    # Lincoln High School; at Lincoln High; a Fairmont High band member
    "school": rf"(?P<school>\b(?:{_W} ){{1,3}}{_SCHOOL})\b",
    "high": rf"(?:\b(?:at|from|attends|attending|of|for) )(?P<high>(?:{_W} ){{1,2}}High)\b"
    r"(?P<high_next> ?[\w]*)",
    "band": rf"(?P<band>\b(?:{_W} ){{1,2}}High (?:School )?{_PUPIL})\b",
    # Grace Hill Church, 1st Baptist
    "church": rf"(?P<church>\b(?:{_W} ){{1,4}}(?:Church|Cathedral|Synagogue|Mosque|Chapel))\b",
    "baptist": r"(?P<baptist>\b(?:1st|2nd|First|Second|Grace|Trinity|Calvary)"
    r" (?:Baptist|Methodist|Presbyterian|Lutheran|Assembly|Christian|United))\b",
    # Route 6, I-95, exit 14, County M
    "road": rf"(?P<road>\b{_ROAD}\d{{1,4}}[A-Z]?\b)",
    "county_road": r"(?P<county_road>\bCounty [A-Z]{1,2})\b",
    # the corner of Elm and Fifth; Hickory & 3rd; 5th and Main
    "corner": rf"(?:\b(?i:corner|intersection) of )"
    rf"(?P<corner>{_TOWN}(?: \d{{1,4}})? (?:and|&) {_W}(?: {_W})?)",
    "crossing": rf"(?P<crossing>\b(?:{_W} (?:&|and) {_ORDINAL}|{_ORDINAL} (?:&|and) {_W})\b"
    r"(?: (?:Street|St|Ave|Avenue)\b)?)",
    # Where: Riverside Park
    "label": r"(?:\b(?i:where|location|city|town|place|hometown|venue|lugar) ?: *)"
    r"(?P<label>[A-Za-z\d][^\n;|!?]{1,60})",
    # lives in, taken to, grew up near; a rancher from
    "lives": rf"(?:\b{_LIVES}(?i: back| up| away| over)?(?: in| to| from| near| outside| of) )"
    rf"(?P<lives>{_TOWN})",
    "hails": rf"(?:\b{_SOMEBODY} from(?: up| down| out)?(?: near| by)? )(?P<hails>{_TOWN})",
    # Lily Harmon, 93, of Bend
    "aged": rf"(?:, (?:aged? )?\d{{1,3}}, (?:of|from) )(?P<aged>{_TOWN})",
    # at Splash Canyon, on Lake Arden
    "feature": r"(?:\b(?:in|at|on|off|from|near|to|of|around|by) )"
    rf"(?P<feature>(?:Mount|Mt\.?|Lake|Camp|Cape|Port|Fort) {_W}(?: {_W})?"
    rf"|(?:{_W} ){{1,2}}{_NATURE})\b(?P<feature_next> ?[\w]*)",
}

NAMED = re2.compile("|".join(FORMS.values()))
"""Any place that a word beside it gives away."""

NAMED_LOWER = re2.compile(
    r"\b(?:(?:live[sd]?|living|grew up|raised|born|resid(?:es|ed|ing)) in|(?:moved|moving) to"
    r"|\d+(?:st|nd|rd|th) year in|(?:am|are|i'm|we're) in|(?:street|road|town|city|village)"
    r" (?:in|of)) (?P<town>[a-z][a-z'-]+(?: [a-z][a-z'-]+)?)(?:$|[.,!?\n;)])"
)
"""The same in a text without capital letters: only where the words end with the place."""

CUED_GATE = (
    r"\b(?:county|parish|township|borough|neighbou?rhood|subdivision|trailer park|apartments?"
    r"|housing|dorm|barrio|colonia|high|elementary|middle school|junior high|academy"
    r"|primary school|preschool|daycare|church|cathedral|synagogue|mosque|chapel|route|rte|rt"
    r"|highway|hwy|interstate|i-\d+|exit|mile marker|fm|sr|us-\d+|where|location|city|town|place"
    r"|village|hometown|venue|lugar|corner|intersection|live[sd]?|living|resid\w+|grew|raised"
    r"|born|mov(?:ed|ing)|relocated|native|based|working|taken|taking|took|transferred|airlifted"
    r"|flown|rescued|came|went|driving|from|lake|mount|mt|camp|cape|fort|port|baptist|methodist"
    r"|presbyterian|lutheran|returned|flew|drove|travel\w*|visit(?:ing|ed)?|am in|are in|i'm in"
    r"|we're in|station\w*|years? (?:in|of|near)|street (?:in|of)|vacation\w*|stranded|arrived"
    r"|landed|headed|home|friend|river|creek|canyon|mountain|beach|falls|junction|ridge|valley"
    r"|hollow|springs|ranch|farm|mall|bridge|park|and \d+(?:st|nd|rd|th)"
    r"|\d+(?:st|nd|rd|th) and)\b|& ?\d+(?:st|nd|rd|th)\b|\d(?:st|nd|rd|th) ?&|\d, (?:of|from) "
)
"""One cheap look: a lower-case text in which this does not occur has none of them."""
