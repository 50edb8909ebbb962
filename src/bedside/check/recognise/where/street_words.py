"""Words that make streets, in RE2 syntax over a text's ASCII shape."""

from __future__ import annotations

from bedside.check.recognise.where.found import NOT_A_NAME

_PLAIN = (
    "Street St Avenue Ave Av Boulevard Blvd Road Rd Lane Ln Drive Dr Court Ct Circle Cir Place"
    " Pl Square Sq Terrace Ter"
    " Parkway Pkwy Highway Hwy Way Trail Trl Crescent Cres Close Row Mews Alley Plaza Loop Pike"
    " Turnpike Tpke Grove Gardens"
    " Gdns Hill Walk Quay Parade Esplanade Rise Heights Green Broadway Bypass Expressway Ridge"
    " Bend Crossing Extension Crest"
    " Causeway Center Centre Wharf Point Junction Track Strand Str"
).split()
SUFFIX = rf"(?i:{'|'.join(sorted(_PLAIN, key=len, reverse=True))})"
"""What an English-language street name ends with when a house number stands before it."""

STRONG_SUFFIX = (
    r"Street|St\.?|Avenue|Ave\.?|Boulevard|Blvd\.?|Road|Rd\.?|Lane|Ln\.?|Parkway|Pkwy\.?"
    r"|Turnpike|street|avenue|boulevard|blvd|road|lane"
)
"""Endings that make a street even without a house number."""

GLUED_SUFFIX = (
    r"(?i:strasse|strase|str\.|gasse|weg|platz|allee|damm|ufer|steig|graben|markt|dijk|gatan|gata"
    r"|grand|vagen|vag|veien|vei|vegen|vej|gade|strade|bakken|haugen|straat|laan|plein|singel|dreef"
    r"|kade|gracht|steenweg|katu|kuja|tanav|utca|utja|strati|straeti|vegur|gotu|gerdi)"
)
"""What German, Dutch, Nordic, Hungarian and Estonian street names end with, glued to the name."""

APART_SUFFIX = (
    r"(?i:utca|u\.|ut|ter|rakpart|korut|straat|weg|vej|gate|gata|strasse|str\.|allee|plein"
    r"|caddesi|cad\.|sokak|sok\.)"
)
"""The same kind of ending written apart, with the house number behind it."""

BEFORE_NAME = (
    r"(?:Rue|rue|Avenue|avenue|Av\.|Avda\.?|Avenida|avenida|Boulevard|boulevard|Bd|Place|place"
    r"|Cours|cours|Chemin|chemin"
    r"|Impasse|impasse|Allee|allee|Quai|quai|Via|Viale|viale|Piazza|piazza|Corso|corso|Vicolo"
    r"|vicolo|Strada|Calle|calle|C/"
    r"|Plaza|plaza|Paseo|paseo|Carrer|carrer|Camino|camino|Rua|rua|Praca|praca|Travessa|travessa"
    r"|Estrada|estrada|Ulica|ulica"
    r"|ul\.|Ul\.|Jalan|Jl\.|Rruga|Bulevar|Strasse|Strase)"
)
"""What French, Italian, Spanish, Portuguese, Polish, Greek and Malay street names begin with."""

NAME_PARTICLE = (
    r"(?:de la |de las |de los |de |del |des |du |la |le |les |dos |das |da |di |della |dalla "
    r"|dello |dell'|d'|l'|y |von |van der |van )?"
)
"""Small words inside a street's name."""

UNIT = (
    r"\b(?:(?:apt|ste|bldg|depto)\b\.?|(?:apartment|suite|flat|building|unit|lot|trailer"
    r"|piso)\b) ?(?:no\.? ?)?#?(?:[a-z]?-?\d{1,5}[a-z]?)\b"
)
"""A flat, suite or unit with its number."""

STREET_NAMES = frozenset(
    "new long high great first right left wall silk run walk may march june april august easy"
    " memory up down out last"
    " the rough hard fast".split()
)
"""Common words that do stand in a street's name after a house number ("32 Long Street")."""

# "on Channel 9" and "in Grade 4" have the form of "on Ziegelgasse 26".
NUMBERED = (NOT_A_NAME - {"and"}) | frozenset(
    "channel page chapter level phase season episode grade stage type step room bed unit"
    " medicare windows section title number"
    " slide poster booth table lane world area age version part vol volume act article class"
    " group team model size track exit"
    " route highway psalm john ios android covid medicaid radio fm gate flight apollo pm zone"
    " tier category cat form line".split()
)
"""Lower-case words that make "Word 9" something else than a street and its house number."""


def is_a_year(written: str) -> bool:
    """Whether words end with a number that is a year of our time ("Ebola 2014")."""
    last = written.rsplit(maxsplit=1)[-1]
    return len(last) == 4 and last[:2] in {"19", "20"}
