"""Is a sentence about somebody or their care, or is it an announcement to everybody?

Days that are nobody's by themselves ("today", "Monday", "in October", "Thanksgiving") count only
in a sentence with a word of care, or with a person or a look back and no word of announcing.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from bedside.check.text import View

_CARE = re2.compile(
    r"\b(?:patient|pt|admitted|admission|discharged?|surgery|operat(?:ed|ion)|operating room|surgical|er|ed|icu|nicu|picu"
    r"|l&d|postpartum|delivered|gave birth|giving birth|birth|treated|diagnosed|born|died|death|passed away|passed"
    r"|coded|transplant(?:ed)?|chemo|biopsy|mri|ct|x-?ray|in labor|c-section|hospice|rehab|seizure|overdosed?"
    r"|od'?d|fell|fractured?|broke (?:her|his|my|an?)|ambulance|intubated|extubated|ventilator|rang the bell"
    r"|went home|going home|goes home|came in|comes in|coming in|brought in|wheeled|ward|bed|dob|date of birth"
    r"|procedure|released|transferred|tested positive|miscarr(?:ied|iage)|stillborn|funeral|obituary|relapsed?"
    r"|detox|remission|stroke|heart attack|accident|crash|stitches|cast|iv|code blue|resident|in recovery|appt|appointment"
    r"|paciente|cirugia|nacio|murio|fallecio|ingreso|oper(?:aron|ada|ado)|parto|hospitalizad[oa]|urgencias)\b"
)
_SOMEBODY = re2.compile(
    r"\b(?:she|he|her|him|his|hers|my|mine|i|i'm|i've|me|we|we'll|we're|our|us|you|your"
    r"|mom|dad|mother|father|mum|son|daughter|husband|wife|grandma|grandpa|grandmother|grandfather|baby|twins|girl|boy|man"
    r"|woman|guy|lady|kid|kiddo|brother|sister|aunt|uncle|nephew|niece|friend|coworker|neighbor|teen|teenager|toddler"
    r"|newborn|infant|mr|mrs|ms|gentleman|veteran|local|ella|el|mi|su|nuestr[oa]|senora?|hij[oa]|madre|padre|abuel[oa]"
    r"|was|were|had|came|went|got|told|met|lost|gave|took|brought|visited|called|arrived|left|helped|held|cried|walked"
    r"|saw|seen|spent|woke|stayed|waited|happened|thank|thanks|grateful|glad|sorry)\b"
)
_EVERYBODY = re2.compile(
    r"\b(?:join|register|registration|registering|webinar|open house|opens?|opening|closed|closes|closing|rsvp|sign(?:ing)? up|tune in|live"
    r"|events?|tickets?|hours|workshop|class(?:es)?|walk-?ins?|screenings?|offices?|save the date|fundraiser|5k|10k|gala"
    r"|conference|sessions?|read|watch|podcast|episode|tweetchat|chat|votes?|drive|hosts?|hosting|hosted|deadline|apply|career|job|jobs|hiring"
    r"|fair|celebrat(?:e|es|ing)|happy|merry|reminder|clinics?|schedule|available|season|awareness|recipes?|tips?|study|studies"
    r"|report|reports|researchers|health department|fda|cdc|lecture|presentation|seminar|meeting|parking|road work|construction|discount|sale|free"
    r"|book|enroll|enrollment|donate|volunteers?|nominate|applications?|news|starts?|begins?|runs|through)\b"
)
_AWARENESS = re2.compile(
    r"\b(?:(?:awareness|appreciation|acceptance|prevention|history|heritage|pride|education|recognition) (?:month|week|day)"
    r"|(?:world|national|international|global|intl\.?|nat'l) (?:[\w'&-]+ ){1,5}?(?:day|week|month)"
    r"|(?:nurses|doctors|hospital|heart|american heart|ems|patient safety|social work|pharmacy|minority health|black history|men's health"
    r"|women's health|mental health|public health|give kids a smile)'? (?:day|week|month))\b"
    r"|#[\w]*(?:awareness|worldday|month|week)\b"
)


class Sentences:
    """The sentences of a view, each judged at most once."""

    def __init__(self, view: View, lower: str) -> None:
        """`lower` is the shape of the view in lower case, as long as its text."""
        self._lower = lower
        self._starts: list[int] = []
        self._ends: list[int] = []
        for sentence in view.sentences:
            self._starts.append(sentence.start)
            self._ends.append(sentence.end)
        self._about: dict[int, bool] = {}
        self._aware: dict[int, bool] = {}

    def about_somebody(self, position: int) -> bool:
        """Whether the sentence around a position is about somebody or their care."""
        number, sentence = self._sentence(position)
        if number not in self._about:
            self._about[number] = bool(_CARE.search(sentence)) or (
                bool(_SOMEBODY.search(sentence)) and not _EVERYBODY.search(sentence)
            )
        return self._about[number]

    def names_awareness(self, position: int) -> bool:
        """Whether the sentence around a position names an awareness day, week or month."""
        number, sentence = self._sentence(position)
        if number not in self._aware:
            self._aware[number] = bool(_AWARENESS.search(sentence))
        return self._aware[number]

    def _sentence(self, position: int) -> tuple[int, str]:
        number = max(0, bisect_right(self._starts, position) - 1)
        if not self._starts:
            return 0, self._lower
        return number, self._lower[self._starts[number] : self._ends[number]]
