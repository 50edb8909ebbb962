"""The hospital: what it is, who works there, and where it speaks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bedside.desk.channels.connecting import open_newsroom
from bedside.desk.channels.designations import designate
from bedside.desk.channels.models import Channel, Designation
from bedside.desk.checks.writing_facts import write_facts
from bedside.desk.core import clock
from bedside.desk.core.ids import new_id
from bedside.desk.core.tenancy import acting_for
from bedside.desk.people.founding import found_organisation
from bedside.desk.people.joining import join, new_user
from bedside.desk.people.models import Department, Member, Organisation
from bedside.desk.people.one_time_link import make_one_time_link
from bedside.desk.people.roles import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

DEMO = "cedar-hollow"
GUEST_STAYS = timedelta(days=60)


@dataclass(frozen=True)
class Person:
    """Somebody invented. `key` is how `posts.toml` names them."""

    key: str
    name: str
    title: str
    department: str
    role: Role


PEOPLE = (
    Person("ana", "Ana Whitlock", "Writer", "Communications", Role.AUTHOR),
    Person("theo", "Theo Brandt", "Patient educator", "Cardiology", Role.AUTHOR),
    Person("gale", "Gale Ferreira", "Bright Fern Agency", "Communications", Role.GUEST),
    Person("maya", "Dr. Maya Okafor", "Cardiologist", "Cardiology", Role.CLINICAL_REVIEWER),
    Person("priya", "Priya Raman", "Privacy officer", "Compliance", Role.PRIVACY_REVIEWER),
    Person("leon", "Leon Castell", "Counsel", "Compliance", Role.LEGAL_REVIEWER),
    Person("carla", "Carla Whitmore", "Head of communications", "Communications", Role.PUBLISHER),
    Person("rae", "Rae Lindqvist", "Patient relations", "Patient relations", Role.RESPONDER),
    Person("ida", "Ida Novak", "Systems", "Information technology", Role.ADMINISTRATOR),
    Person("otto", "Otto Vance", "Auditor", "Compliance", Role.AUDITOR),
)
FACTS = {
    "country": "US",
    "state": "OR",
    "domains": ["cedarhollow.example"],
    "emails": ["care@cedarhollow.example"],
    "phones": ["(503) 555-0142"],
    "places": ["14 Alder Street", "Alder Park", "Fir Street"],
    "handles": ["@cedarhollow"],
    "hashtags": ["#CedarHollowCares"],
    "contact": "patient relations, (503) 555-0142",
    "staff": [*(person.name for person in PEOPLE), "Hector Salinas"],
    "spokespeople": ["Carla Whitmore"],
}


def found() -> Organisation:
    """The hospital with its people and channels; the one that is there, if it is."""
    there = Organisation.objects.filter(slug=DEMO, demo=True).first()
    if there is not None:
        return there
    organisation = found_organisation(
        name="Cedar Hollow Hospital",
        slug=DEMO,
        kind=Organisation.Kind.HOSPITAL,
        zone="America/Los_Angeles",
        demo=True,
    )
    with acting_for(organisation.pk):
        write_facts(organisation, FACTS, "")
        members = dict(_join(organisation))
        _connect(members["ida"], members["carla"])
    return organisation


def links(organisation: Organisation) -> list[tuple[str, str, str]]:
    """A one-time sign-in link for each person: role, name, address."""
    with acting_for(organisation.pk):
        by_email = {member.user.email: member for member in _members(organisation)}
    return [
        (str(person.role.label), person.name, make_one_time_link(by_email[email(person)]))
        for person in PEOPLE
        if email(person) in by_email
    ]


def email(person: Person) -> str:
    """Their address: nobody's, as `.example` is reserved (RFC 2606)."""
    return f"{person.key}@cedarhollow.example"


def members_by_key(organisation: Organisation) -> dict[str, Member]:
    """The members as `posts.toml` names them."""
    return {member.user.email.partition("@")[0]: member for member in _members(organisation)}


def _members(organisation: Organisation) -> list[Member]:
    return list(
        Member.objects.filter(organisation=organisation, left_at__isnull=True).select_related(
            "user", "organisation"
        )
    )


def _join(organisation: Organisation) -> Iterator[tuple[str, Member]]:
    today = clock.now().astimezone(organisation.tzinfo).date()
    departments = {
        name: Department.objects.create(organisation=organisation, name=name)
        for name in dict.fromkeys(person.department for person in PEOPLE)
    }
    for person in PEOPLE:
        yield (
            person.key,
            join(
                organisation,
                new_user(email(person), person.name),
                new_id(),
                name=person.name,
                title=person.title,
                department=departments[person.department],
                roles=[person.role],
                ends_on=today + GUEST_STAYS if person.role == Role.GUEST else None,
            ),
        )


def _connect(administrator: Member, publisher: Member) -> None:
    newsroom = open_newsroom(administrator)
    # An account that nobody has signed in to: what it looks like when a network wants that again.
    bluesky = Channel.objects.create(
        organisation=administrator.organisation,
        network="bluesky",
        name="Bluesky",
        handle="cedarhollow.example",
        health=Channel.Health.RECONNECT,
        health_note="Nobody has signed in to this invented account.",
        health_at=clock.now(),
        connected_by=administrator,
    )
    for channel in (newsroom, bluesky):
        designate(channel, publisher, Designation.Purpose.PUBLISH)
