"""Is a sentence about somebody or their care, or is it an announcement to everybody?

Days that are nobody's by themselves ("today", "Monday", "in October", "Thanksgiving") count only
in a sentence that tells what happened to somebody in care, or in one that announces nothing and
names a person, looks back, or stands within two sentences of such care.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

import re2

if TYPE_CHECKING:
    from bedside.check.text import View

# What happens to one person in care.
_CARE = re2.compile(
    r"\b(?:patient|pt|admit(?:ted)?|discharged?|operat(?:ed|ing) on|delivered|gave birth|giving"
    r" birth|c-section|in labor|went into labor"
    r"|treated|diagnosed|born|died|passed away|passed on|passed peacefully|coded|transplanted"
    r"|got a new|received a new|overdosed?|od'?d|fell"
    r"|broke (?:her|his|my|an?)|fractured|intubated|extubated|rang the bell|(?:went|going|goes"
    r"|gone|headed|sent) home|came (?:in|to us|into|through)|comes in"
    r"|coming in|brought (?:in|her|him)|wheeled|airlifted|transferred|released|tested positive"
    r"|miscarr(?:ied|iage)|stillborn|relapsed?|collapsed"
    r"|code blue|stitch(?:es|ed)|dob|date of birth|under observation|for observation|removed"
    r"|rescued|resuscitated|rosc|post[- ]?op|in recovery"
    r"|client|resident|roomie|survivor|paciente|nacio|murio|fallecio|ingreso|operaron|operada"
    r"|operado|parto|hospitalizad[oa]|trasplante|su cita|expediente|resultados)\b"
)
# A person, a look back, or an illness: enough where nothing is announced.
_SOMEBODY = re2.compile(
    r"\b(?:she|he|her|him|his|hers|my|mine|i|i'm|i've|me|we|we'll|we're|our|us|you|your"
    r"|mom|dad|mother|father|mum|son|daughter|husband|wife|grandma|grandpa|grandmother"
    r"|grandfather|baby|twins|girls?|boy|man"
    r"|woman|guy|lady|kid|kiddo|brother|sister|aunt|uncle|nephew|niece|friend|coworker|neighbor"
    r"|teen|teenager|toddler"
    r"|newborn|infant|mr|mrs|ms|gentleman|veteran|local|ella|el|mi|su|nuestr[oa]|senora?|hij[oa]"
    r"|madre|padre|abuel[oa]"
    r"|was|were|had|came|went|got|told|met|lost|gave|took|brought|visited|called|arrived|left"
    r"|helped|held|cried|walked"
    r"|saw|seen|spent|woke|stayed|waited|happened|thank|thanks|grateful|glad|sorry"
    r"|surgery|surgical|or|er|ed|icu|nicu|picu|l&d|postpartum|birth|death|transplant|bypass"
    r"|chemo|biopsy|mri|ct|x-?ray|hospice|rehab|seizure"
    r"|ambulance|ventilator|ward|bed|procedure|funeral|obituary|detox|remission|stroke|heart"
    r" attack|accident|crash|cast|iv|cancer|melanoma"
    r"|tumor|lymphoma|leukemia|sober|appointment|appt|doctora?|cirugia|urgencias)\b"
)
_EVERYBODY = re2.compile(
    r"\b(?:join|register|registration|registering|webinar|open house|opens?|opening|closed"
    r"|closes|closing|rsvp|sign(?:ing)? up|tune in|live"
    r"|events?|tickets?|hours|workshop|class(?:es)?|walk-?ins?|screenings?|offices?|save the"
    r" date|fundraiser|5k|10k|gala"
    r"|conference|sessions?|read|watch|podcast|episode|tweetchat|chat|votes?|drive|hosts?"
    r"|hosting|hosted|deadline|apply|career|job|jobs|hiring"
    r"|fair|celebrat(?:e|es|ing)|happy|merry|reminder|clinics?|schedule|available|season"
    r"|awareness|recipes?|tips?|study|studies"
    r"|report|reports|researchers|health department|fda|cdc|lecture|presentation|seminar|meeting"
    r"|parking|road work|construction|discount|sale|free"
    r"|book|enroll|enrollment|donate|volunteers?|nominate|applications?|news|starts?|begins?"
    r"|runs|through)\b"
)
_AWARENESS = re2.compile(
    r"\b(?:(?:awareness|appreciation|acceptance|prevention|history|heritage|pride|education"
    r"|recognition) (?:month|week|day)"
    r"|(?:world|national|international|global|intl\.?|nat'l) (?:[\w'&-]+ ){1,5}?(?:day|week|month)"
    r"|(?:nurses|doctors|hospital|heart|american heart|ems|patient safety|social work|pharmacy"
    r"|minority health|black history|men's health"
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
        self._care: dict[int, bool] = {}
        self._about: dict[int, bool] = {}
        self._aware: dict[int, bool] = {}

    def about_somebody(self, position: int) -> bool:
        """Whether the sentence around a position is about somebody or their care."""
        number = self._number(position)
        if number not in self._about:
            self._about[number] = self._cares(number) or self._tells_of_somebody(number)
        return self._about[number]

    def names_awareness(self, position: int) -> bool:
        """Whether the sentence around a position names an awareness day, week or month."""
        number = self._number(position)
        if number not in self._aware:
            self._aware[number] = bool(_AWARENESS.search(self._text(number)))
        return self._aware[number]

    def _tells_of_somebody(self, number: int) -> bool:
        sentence = self._text(number)
        if _EVERYBODY.search(sentence):
            return False
        return bool(_SOMEBODY.search(sentence)) or any(
            map(self._cares, range(number - 2, number + 3))
        )

    def _cares(self, number: int) -> bool:
        """Whether a sentence tells what happened to one person in care."""
        if not 0 <= number < len(self._starts):
            return False
        if number not in self._care:
            self._care[number] = bool(_CARE.search(self._text(number)))
        return self._care[number]

    def _number(self, position: int) -> int:
        return max(0, bisect_right(self._starts, position) - 1)

    def _text(self, number: int) -> str:
        if not self._starts:
            return self._lower
        return self._lower[self._starts[number] : self._ends[number]]
