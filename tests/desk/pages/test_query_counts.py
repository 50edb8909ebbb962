"""No list page asks the database more often because there is more to list."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bedside.desk.channels.designations import designate
from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.library.models import Claim
from bedside.desk.newsroom.models import Article
from bedside.desk.people.api_tokens import make_token
from bedside.desk.people.invitations import invite
from bedside.desk.people.models import Department, Member
from bedside.desk.people.roles import Role
from tests.desk.conftest import People, SignIn, make_member

More = Callable[[People, int], object]
HOW_MANY = 12


def member(people: People, number: int) -> Member:
    hospital = people.author.organisation
    ward = Department.objects.create(organisation=hospital, name=f"Ward {number}")
    return make_member(hospital, f"m{number} Member", Role.AUTHOR, department=ward)


def invited(people: People, number: int) -> object:
    return invite(people.administrator, f"new{number}@tamarack.example", [Role.AUTHOR])


def channel(people: People, number: int) -> Channel:
    return Channel.objects.create(
        organisation=people.author.organisation,
        network="bluesky",
        name=f"Channel {number}",
        handle=f"channel{number}.example",
    )


def designation(people: People, number: int) -> object:
    return designate(channel(people, number), people.publisher, "publish")


def claim(people: People, number: int) -> object:
    return Claim.objects.create(
        organisation=people.author.organisation,
        sentence=f"Claim {number}.",
        accepted_by=people.clinical,
    )


def article(people: People, number: int) -> object:
    hospital = people.author.organisation
    newsroom, _ = Channel.objects.get_or_create(
        organisation=hospital, network="newsroom", handle=hospital.slug, name="Newsroom"
    )
    return Article.objects.create(
        organisation=hospital,
        channel=newsroom,
        delivery_key=f"key-{number}",
        slug=f"article-{number}",
        text=f"Article {number}.",
        published_at=clock.now(),
    )


def token(people: People, number: int) -> object:
    return make_token(people.administrator, f"Program {number}")


@pytest.mark.parametrize(
    ("path", "role", "more"),
    [
        ("/settings/members/", "administrator", member),
        ("/settings/members/", "administrator", invited),
        ("/settings/departments/", "administrator", member),
        ("/settings/tokens/", "administrator", token),
        ("/channels/", "administrator", channel),
        ("/channels/designations/", "administrator", designation),
        ("/library/claims/", "clinical", claim),
        ("/record/", "auditor", member),
        ("/news/tamarack/", "author", article),
        ("/news/tamarack/feed.atom", "author", article),
    ],
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_more_rows_take_no_more_questions(
    people: People, signed_in_as: SignIn, path: str, role: str, more: More
) -> None:
    client = signed_in_as(getattr(people, role))
    more(people, 0)
    more(people, 1)
    assert client.get(path).status_code == 200
    with CaptureQueriesContext(connection) as few:
        client.get(path)
    for number in range(2, HOW_MANY):
        more(people, number)
    with CaptureQueriesContext(connection) as many:
        assert client.get(path).status_code == 200
    assert len(many) <= len(few)
