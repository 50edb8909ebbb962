"""SEC002: a link to a page about a condition must not carry a mark that tells who clicked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode

from bedside.check.model import KINDS, Fix
from bedside.check.recognise.lexicon import HEALTH_WORDS
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.security.hosts import take_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post, Severity
    from bedside.check.recognise.reading import Reading

# Each of these names one click or one person; utm_* name a campaign.
_CLICK = frozenset(
    "fbclid gclid gbraid wbraid dclid msclkid ttclid twclid li_fat_id igshid igsh epik scid "
    "sccid rdt_cid yclid mc_eid mkt_tok _hsenc _hsmi vero_id oly_enc_id oly_anon_id s_cid "
    "email uid user userid user_id patient patient_id pid member_id mrn contactid subscriber_id "
    "ef_id irclickid _kx".split()
)
_CAMPAIGN = "utm_"
_BOOKING = frozenset(
    "appointment appointments book booking schedule scheduling intake portal mychart symptom "
    "symptoms checker quiz assessment screening refill prescription prescriptions telehealth "
    "visit register registration consult consultation".split()
)
_CONDITIONS = frozenset(
    "oncology cardiology fertility abortion std sti addiction recovery rehab transplant "
    "psychiatry urology gynecology obstetrics maternity dermatology bariatric hospice "
    "contraception prep gender opioid opioids alcohol substance detox mental suicide trauma ptsd "
    "hepatitis treatment treatments testing test tests therapy therapies clinic-trial counseling "
    "counselling diagnosis symptom disorder disorders syndrome infection disease".split()
)
_WORDS = re.compile(r"[a-z][a-z'-]+")
# Parts of the body that are also plain words of a path.
_PLAIN = frozenset("back bridge crown crowns scan radiation heart weight wisdom sleep".split())


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Links with a click's or a campaign's mark that lead to a condition or a booking page."""
    text = reading.view.text
    for start, end in reading.view.links:
        if "?" not in text[start:end]:
            continue
        first, last = reading.view.to_original(start, end)
        written = reading.view.original[first:last]
        link = take_apart(written)
        if link is None or not _tells(link.path):
            continue
        keys = [key.lower() for key, _ in parse_qsl(link.query, keep_blank_values=True)]
        clicks = [key for key in keys if key in _CLICK]
        if clicks or any(key.startswith(_CAMPAIGN) for key in keys):
            severity: Severity | None = None if clicks else "advise"
            yield Hit(start, end, Fix(_without_marks(written), safe=True), severity=severity)


def _tells(path: str) -> bool:
    """Whether the path names a condition, a treatment or a booking."""
    words = {
        piece for word in _WORDS.findall(path.lower()) for piece in (word, *word.split("-"))
    } - _PLAIN
    return not words.isdisjoint(_BOOKING | _CONDITIONS) or not words.isdisjoint(HEALTH_WORDS)


def _without_marks(written: str) -> str:
    """The same link without the marks."""
    before, _, rest = written.partition("?")
    query, _, anchor = rest.partition("#")
    kept = [
        (key, value)
        for key, value in parse_qsl(query, keep_blank_values=True)
        if key.lower() not in _CLICK and not key.lower().startswith(_CAMPAIGN)
    ]
    return before + (f"?{urlencode(kept)}" if kept else "") + (f"#{anchor}" if anchor else "")


RULE = Rule(
    "SEC002",
    "tracked-link",
    severity="review",
    kinds=frozenset(KINDS) - {"comment"},
    say="“{words}” tells trackers who looked at this condition. Leave out what follows the “?”.",
    sources=("hhs-online-tracking",),
    since="0.1",
    spot=spot,
)
