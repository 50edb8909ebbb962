"""Invented sentences of healthcare social media, and names exchanged in real sentences.

Everybody named here is made of a given and a family name drawn at random.
"""

from __future__ import annotations

import random
import re

import origins

import corpus

# {n} any form of a name, {g} a given name, {s} a family name, {f} both, {c} a place, {o} a body.
TEMPLATES = """
Congratulations to {f}, RN, our nurse of the month!
Please join us in congratulating Dr. {s} on ten years with {o}
Meet {f}, who joins our {c} clinic in May.
Thank you, {g}! So glad you felt comfortable at our office.
Thank you {g} for the kind words
Thanks so much {g}!! We will pass this on to the team
Hi {g}, we are sorry to hear this. Please call our patient relations team.
hey {g} sorry about the wait
{g} came in last Tuesday with chest pain and walked out a week later
{g}, 34, beat stage 3 lymphoma and rang the bell today!
Our patient {f} is going home after 62 days in the ICU
So proud of little {g} for being brave during her MRI
Mrs. {s} in bed 12 made the whole ward laugh
mr {s} told me nobody visits him anymore
just had the sweetest patient, ms {s}, she is 91 and still dances
Dr. {s} delivered my twins at {o}, best doctor in {c}
Dr {s} was so rude to my mother
Dr. {f} is the best! She took care of my knee
nurse {g} is an angel
shoutout to nurse {g} on 4 west
{g} at the front desk was lovely, {s} the surgeon not so much
Happy birthday {g}!
happy birthday to our volunteer {f} who turns 80
RIP {f}. You will be missed by everyone at {o}
Our thoughts are with the family of {f} of {c}.
Visited {n} in hospital today, please pray for her
pray for my cousin {g} she has surgery tomorrow
My name is {f} and I had my hip replaced in {c}
i'm {g} and i am 6 months sober
Photo: {f} with her son {g} at the {c} marathon
From left: {f}, {f} and {f}
{f}, MD, explains why sleep matters: http://t.co/abc
Speakers: {f} ({o}), {f} ({o})
Ask {f} anything about flu shots this Thursday
Watch {f} talk about life after a stroke
"I felt heard," says {f} of {c}.
Interview with {f}, chief nurse at {o}
{s} et al. found no difference between the groups
Dr. {s}'s clinic in {c} is closed on Monday
{g}'s story: how a transplant gave her ten more years
{g} and {g} welcomed baby {g} at 3:04 this morning
welcome to the world baby {g} {s}!
Thank you Dr {s} and nurse {g} for looking after my dad
is dr {s} still at {o}?? need an appointment
No one should wait four hours. {g} at reception was rude.
we love you {g}
get well soon {n}
Rest easy, {n}
Sending love to {g} and the {s} family
the {s} family donated $50,000 to {o}
{f} donated a kidney to a stranger
{f} was admitted on Friday with {s} as the attending
Saw {g} {s} in the waiting room at {o} lol
you won't believe it, {f} is in our ER
{f} (left) and {f} (right) finished the 5K
Coach {s} is back on the sideline after heart surgery
Join Dr. {f} for a free talk on diabetes in {c}
Have you met {g}? She runs our food pantry.
Three cheers for {g}, {g} and {g}!
Chaplain {f} will lead the service
Sister {g} prayed with us
{g} your courage inspires all of us
@{g}{s} thank you for visiting
Appointment for {f} confirmed, see you in {c}
{s}, {g} - room 214
Dear {g},
Dear Ms. {s},
Hola {g}, gracias por sus palabras
Gracias a la Dra. {s} por todo
Felicidades {f}!
""".strip().splitlines()

NEGATIVES = """
Flu season is here. Get your shot at any {c} clinic.
{o} opens a new emergency department in {c} this spring
Wash your hands and stay home when you are sick.
May is mental health awareness month
April showers bring allergies
Will you join us for our blood drive on Saturday?
Grace, hope and faith got us through this year
Parkinson's disease affects a million people
Alzheimer's and dementia: ten early signs
Know the signs of Hodgkin lymphoma
Crohn's and colitis support group meets at {o}
Down syndrome awareness day
Join our Lamaze class in {c}
Heimlich manoeuvre training at {o}
Apgar scores explained
St. Mary's Hospital is hiring nurses
Johns Hopkins and Mayo Clinic publish new guidance
Mercy Hospital welcomes visitors again
Mark your calendar for our health fair
Our faith community nurses are here to help
Your heart, your health, your hope
Christian hospitals and Jewish charities meet in {c}
Mother's Day brunch for new mums
Santa is coming to the children's ward
Book your visit today, we take walk-ins
Thank you for the kind words
We are so glad you had a good experience
Thanks everyone who came to the {c} run
Bill pay is now online
Jack up your vegetables with a little garlic
Rose water, sage and honey: do they work?
Charity care at {o}: how to apply
Pat yourself on the back, you did it
Ebola in {c}: what we know
Travelling to {c}? Check your vaccines
New study from {o} on aspirin and stroke
{o} is in {c}
I live in {c} and work at {o}
Moving from {c} to {c} next week
The {c} office of {o} is closed today due to snow
""".strip().splitlines()

_FIRST = (
    "Riverbend Oakfield Northgate Lakeside Summit Harbor Willow Cedar Pine Valley Mercy Unity "
    "Grand Prairie Bluewater Meadow"
).split()
_SECOND = (
    "Hospital|Medical Center|Clinic|Health|Health System|Children's Hospital|Family Practice|"
    "Dental|Pharmacy|Hospice|Foundation|University|Regional Hospital"
).split("|")


class Names:
    """Draws names, each origin as likely as any other, with common census names mixed in."""

    def __init__(self, rng: random.Random, held: bool = False) -> None:
        self.rng = rng
        self.table = origins.by_origin(held)
        self.places = origins.places()

    def given(self, origin: str | None = None) -> str:
        """A given name."""
        origin = origin or self.rng.choice(list(self.table))
        if origin == "anglo" and self.rng.random() < 0.7:
            return origins.census("given")[int(self.rng.random() ** 2 * 3000)].title()
        return self.rng.choice(self.table[origin][0])

    def family(self, origin: str | None = None) -> str:
        """A family name."""
        origin = origin or self.rng.choice(list(self.table))
        if origin == "anglo" and self.rng.random() < 0.7:
            return origins.census("family")[int(self.rng.random() ** 2 * 20000)].title()
        return self.rng.choice(self.table[origin][1])

    def full(self) -> str:
        """A given and a family name of one origin, at times with an initial between."""
        origin = self.rng.choice(list(self.table))
        middle = f" {self.rng.choice('ABCDEFGHJKLMNPRSTW')}." if self.rng.random() < 0.07 else ""
        return f"{self.given(origin)}{middle} {self.family(origin)}"

    def any(self) -> str:
        """A name of one of the three kinds."""
        return self.rng.choice((self.given, self.family, self.full))()

    def town(self) -> str:
        """A place, the large ones more often."""
        return self.places[int(self.rng.random() ** 3 * len(self.places))]

    def body(self) -> str:
        """An organisation that does not exist."""
        first = self.rng.choice((self.rng.choice(_FIRST), self.family(), self.town()))
        return f"{first} {self.rng.choice(_SECOND)}"


_SLOT = re.compile(r"\{([ngsfco])\}")


def fill(template: str, names: Names) -> corpus.Sample:
    """A template with every slot filled, and the spans of what was filled in."""
    make = {
        "n": names.any,
        "g": names.given,
        "s": names.family,
        "f": names.full,
        "c": names.town,
        "o": names.body,
    }
    text, spans, at = "", [], 0
    for slot in _SLOT.finditer(template):
        text += template[at : slot.start()]
        value = make[slot[1]]()
        label = {"c": "PLACE", "o": "ORGANISATION"}.get(slot[1], "PERSON")
        handle = text.endswith("@") or (
            spans and text and spans[-1][1] == len(text) and spans[-1][3]
        )
        if (
            spans
            and spans[-1][2] == label
            and text[spans[-1][1] :] in ("", " ", ", ")
            and "{g}" + text[spans[-1][1] :] + "{s}" in template
        ):
            spans[-1] = (spans[-1][0], len(text) + len(value), label, bool(spans[-1][3]))
        else:
            spans.append((len(text), len(text) + len(value), label, bool(handle)))
        text, at = text + value, slot.end()
    return corpus.Sample(text + template[at:], spans, "invented")


def invented(count: int, rng: random.Random) -> list[corpus.Sample]:
    """``count`` invented sentences, a third of them without a person."""
    names = Names(rng)
    return [
        fill(rng.choice(NEGATIVES if rng.random() < 0.33 else TEMPLATES), names)
        for _ in range(count)
    ]


def exchange(sample: corpus.Sample, names: Names) -> corpus.Sample:
    """``sample`` with its people (not handles) renamed, keeping case and number of words."""
    text, spans, at = "", [], 0
    for start, end, label, handle in sorted(sample.spans):
        if start < at:
            continue
        text += sample.text[at:start]
        value = sample.text[start:end]
        if label == "PERSON" and not handle and value[:1] not in "@#":
            parts = value.split()
            new = names.any() if len(parts) == 1 else names.full()
            value = (
                new.lower()
                if value.islower()
                else new.upper()
                if value.isupper() and len(value) > 3
                else new
            )
        elif label == "PLACE" and " " not in value and names.rng.random() < 0.4:
            value = names.town().lower() if value.islower() else names.town()
        spans.append((len(text), len(text) + len(value), label, handle))
        text, at = text + value, end
    return corpus.Sample(text + sample.text[at:], spans, sample.source, sample.unsure_handles)
