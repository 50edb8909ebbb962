"""Put it together: roles for the people of a text, and the judgement whom it is about."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

import msgspec

from bedside.check.recognise.about.opinion import STOP
from bedside.check.recognise.about.own import is_own, name_words
from bedside.check.recognise.about.quoted import own_story, speaks_of_health
from bedside.check.recognise.about.roles import role_of, stands_as_public, stands_as_staff
from bedside.check.recognise.about.shown import shows_nobody
from bedside.check.recognise.cues import find_cues
from bedside.check.recognise.judgement import Judgement
from bedside.check.text import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bedside.check.model import Mention, Organisation, Post, Role
    from bedside.check.recognise.about.opinion import Read
    from bedside.check.recognise.judgement import Stretch
    from bedside.check.recognise.reading import Reading

_REPLY_CUES = ("care-relationship", "denies-care")
_OWN_PEOPLE = frozenset({"staff", "public", "author"})
# A text whose people are all staff or public must give away more than another to be stopped.
_STOP_AMONG_STAFF = 0.6
# So must one that speaks of anybody, of the invented or of the long dead.
_GENERAL = ("says-invented", "speaks-of-anyone", "long-ago")
_STOP_IN_GENERAL = 0.6
# So must one in which the writer speaks of nobody but themselves.
_SELF = frozenset("i my me i'm i’m i've i’ve".split())
_OTHERS = frozenset(
    "he she him her his hers they them their patient patients pt pts client clients resident bed "
    "room baby babies kid kids guy lady man woman girl boy mom mother dad father grandma grandpa "
    "someone somebody family wife husband son daughter teen couple twins preemie".split()
)
_FEWEST = 4  # words; fewer hardly tell a story ("A ward", under a picture)
# So must a reply that says in general terms why it tells nothing.
_STOP_IN_POLICY = 0.9
# And so must one that invites whoever wrote to call.
_STOP_IN_INVITATION = 0.85
# Where somebody nobody can place is named beside a word of health, less is enough.
_STOP_NAMED = 0.2
_HINTED = 0.05
_DOUBT = 0.3
_NOT_ASKING = ("don't", "do not", "never", "not ", "without", "please avoid", "won't", "no ")


def is_about_nobody(read: Read, post: Post, organisation: Organisation) -> bool:
    """Whether nothing in a text could make it about a patient, whoever is named in it."""
    return (
        read.block < _HINTED
        and read.doubt + read.block < _DOUBT
        and not _answers(post)
        and not organisation.part2
    )


def _answers(post: Post) -> bool:
    return bool(post.in_reply_to) or post.kind == "reply"


def judge(
    reading: Reading, post: Post, organisation: Organisation, read: Read
) -> tuple[tuple[Mention, ...], Judgement]:
    """The mentions of a reading with their roles, and what the text gives away."""
    answering = _answers(post)
    said = [c for name in _REPLY_CUES for c in reading.cues(name)] if answering else []
    confirms = [(c.start, c.end) for c in said if read.may_give_away]
    requests = [
        (c.start, c.end) for c in reading.cues("asks-private-details") if _asks(reading, c.start)
    ]
    mentions = tuple(_with_role(m, reading, organisation, read) for m in reading.mentions)
    mentions = _same_people(mentions)
    told = None
    if read.block >= _HINTED and not answering:
        told = _told(reading, mentions, post, organisation)
    if not confirms and reading.cues("states-policy"):
        read.gives_away = read.block >= _STOP_IN_POLICY
    elif not confirms and answering and reading.cues("offers-a-call"):
        read.gives_away = read.block >= _STOP_IN_INVITATION
    elif read.gives_away and shows_nobody(reading, mentions):
        read.gives_away = False
    elif told is None and not answering:
        read.gives_away = read.block >= _enough(reading, mentions, read)
    if read.gives_away and answering and not confirms and not requests:
        confirms = [t for t in [read.telling()] if t]
    about = (
        told is not None
        or read.gives_away
        or bool(confirms)
        or any(m.role == "patient" for m in mentions)
    )
    if requests and not confirms and not _tells(reading):
        about = False
    return mentions, Judgement(
        about_a_patient=about,
        because=(told or _pointer(reading, read) or read.telling()) if about else None,
        confirms=tuple(sorted(set(confirms))),
        requests=tuple(requests),
        pointers=tuple(_apart(reading)) if about else (),
        near_care=read.doubt + read.block >= _DOUBT,
        unkind_review=bool(post.in_reply_to) and _unkind(post.in_reply_to or ""),
        score=read.block,
    )


def _enough(reading: Reading, mentions: tuple[Mention, ...], read: Read) -> float:
    """How sure the model must be of a text before it is stopped, by what the text speaks of."""
    if read.block < _STOP_NAMED:
        return STOP
    words = reading.view.words
    if len(words) < _FEWEST or any(reading.cues(name) for name in _GENERAL):
        return _STOP_IN_GENERAL
    said = {word.lower for word in words}
    if said & _SELF and not said & _OTHERS and not any(m.type == "PERSON" for m in mentions):
        return _STOP_IN_GENERAL
    if _speaks_of_staff(reading, mentions):
        return _STOP_AMONG_STAFF
    if read.block < STOP and _names_beside_health(reading, mentions):
        return _STOP_NAMED
    return STOP


def _names_beside_health(reading: Reading, mentions: tuple[Mention, ...]) -> bool:
    """Whether somebody nobody can place is named in a sentence that speaks of health."""
    for person in mentions:
        if person.type == "PERSON" and person.role not in _OWN_PEOPLE:
            start, end = reading.sentence_of(person.start)
            if speaks_of_health(reading.view.text[start:end]):
                return True
    return False


def _with_role(
    mention: Mention, reading: Reading, organisation: Organisation, read: Read
) -> Mention:
    if mention.type == "PERSON":
        role = role_of(mention, reading.view, organisation, read)
        if role == "public" and _was_here(mention, reading):
            role = "unknown"
        if role == "unknown" and not read.gives_away and _among_staff(mention, reading):
            role = "staff"
    elif mention.type == "LICENCE" and _beside_staff(mention, reading, organisation):
        role = "staff"
    elif is_own(mention, organisation):
        role = "organisation"
    else:
        return mention
    return msgspec.structs.replace(mention, role=role)


def _same_people(mentions: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """A name said again ("Nurse Talia Brooks … Congratulations, Talia!") keeps its first role."""
    # One entry a name, however often a long text says it.
    said = {name_words(m.text): m.role for m in reversed(mentions) if m.role in _OWN_PEOPLE}
    known = list(said.items())
    return tuple(
        msgspec.structs.replace(mention, role=known_role)
        if mention.role == "unknown" and known_role
        else mention
        for mention in mentions
        for known_role in [_role_said_before(mention, known)]
    )


def _role_said_before(
    mention: Mention, known: Sequence[tuple[frozenset[str], Role | None]]
) -> Role | None:
    words = name_words(mention.text) if known else frozenset()
    return next((role for name, role in known if words and words <= name), None)


def _among_staff(mention: Mention, reading: Reading) -> bool:
    """Whether the person's sentence speaks of staff, volunteers, speakers or givers."""
    return _beside(mention, reading, "staff-role")


def _was_here(mention: Mention, reading: Reading) -> bool:
    """Whether a person's sentence places them here, and nothing says that they are known for more.

    The model alone takes a full name at the start of a sentence for somebody of the news.
    """
    return (
        _beside(mention, reading, "placed-here")
        and not _beside(mention, reading, "known-for")
        and not reading.cues("long-ago")
        and not stands_as_public(mention, reading.view)
    )


def _beside(mention: Mention, reading: Reading, cue: str) -> bool:
    """Whether a phrase of a cue table stands in the mention's sentence."""
    cues = reading.cues(cue)
    if not cues:
        return False
    start, end = reading.sentence_of(mention.start)
    first = bisect_left(cues, start, key=attrgetter("start"))
    return first < len(cues) and cues[first].start < end


def _beside_staff(mention: Mention, reading: Reading, organisation: Organisation) -> bool:
    """Whether a licence number stands in a sentence that names one of the staff."""
    start, end = reading.sentence_of(mention.start)
    return any(
        person.type == "PERSON"
        and start <= person.start < end
        and stands_as_staff(person, reading.view, organisation)
        for person in reading.mentions
    )


def _told(
    reading: Reading, mentions: tuple[Mention, ...], post: Post, organisation: Organisation
) -> Stretch | None:
    """Words that speak of one patient, or report how a named person is doing."""
    if post.voice == "organisation":
        reshared = post.kind == "reshare" or bool(reading.cues("reshare"))
        said = own_story(reading, mentions, organisation, reshared=reshared)
        if said:
            return said
    for cue in reading.cues("one-patient"):
        return cue.start, cue.end
    named = any(m.type == "PERSON" and m.role not in _OWN_PEOPLE for m in mentions)
    for cue in reading.cues("condition-report"):
        if named:
            return cue.start, cue.end
    return None


def _speaks_of_staff(reading: Reading, mentions: tuple[Mention, ...]) -> bool:
    """Whether all people named are staff or public, or the words say that staff are meant."""
    people = [m.role for m in mentions if m.type == "PERSON"]
    if people and _OWN_PEOPLE.issuperset(people):
        return True
    return "patient" not in people and bool(reading.cues("staff-role"))


def _asks(reading: Reading, start: int) -> bool:
    """Whether a request is one: "please don't post your date of birth" is not."""
    before = reading.view.lower[max(0, start - 28) : start]
    return not any(word in before for word in _NOT_ASKING)


def _tells(reading: Reading) -> bool:
    """Whether somebody is named or pointed at, beside what is asked."""
    return any(m.type == "PERSON" for m in reading.mentions)


def _pointer(reading: Reading, read: Read) -> Stretch | None:
    """The longest words that point at one person, where the model finds them telling too."""
    cues = [cue for cue in reading.cues("points-at-someone") if read.tells(cue.start, cue.end)]
    longest = max(cues, key=lambda cue: cue.end - cue.start, default=None)
    return (longest.start, longest.end) if longest else None


def _apart(reading: Reading) -> list[Stretch]:
    """Pointers at one person, none overlapping the one before."""
    kept: list[Stretch] = []
    for cue in reading.cues("points-at-someone"):
        if not kept or cue.start >= kept[-1][1]:
            kept.append((cue.start, cue.end))
    return kept


def _unkind(review: str) -> bool:
    return bool(find_cues(View(review)).get("unkind"))
