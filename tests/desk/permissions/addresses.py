"""Every address there is, as Django resolves them, with rows to put into those that name one."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from allauth.usersessions.models import UserSession
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from PIL import Image

from bedside.desk.channels.designations import designate
from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.library.models import Claim, Media
from bedside.desk.library.shelf import add_picture
from bedside.desk.outbox.models import Delivery
from bedside.desk.outbox.scheduling import schedule
from bedside.desk.people.api_tokens import make_token
from bedside.desk.people.invitations import invite
from bedside.desk.people.models import ApiToken, Department, Member
from bedside.desk.people.roles import Role
from bedside.desk.planner.body import read_body
from bedside.desk.planner.drafts import start_draft
from bedside.desk.planner.versions import freeze
from bedside.desk.review.models import FindingDecision
from tests.desk.conftest import People


@dataclass(frozen=True)
class Address:
    name: str
    route: str
    view: Callable[..., Any]
    fields: frozenset[str]

    def path(self, rows: dict[str, object]) -> str:
        """The path with these rows in it. A field that no row is made for is a `KeyError`."""
        return reverse(self.name, kwargs={field: rows[field] for field in self.fields})


def addresses() -> list[Address]:
    return list(_walk(get_resolver().url_patterns, "", frozenset(), ""))


def _walk(
    patterns: list[Any], before: str, fields: frozenset[str], space: str
) -> Iterator[Address]:
    for pattern in patterns:
        route = before + str(pattern.pattern)
        named = fields | set(pattern.pattern.converters)
        named |= set(pattern.pattern.regex.groupindex)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from _walk(pattern.url_patterns, route, named, inner)
        else:
            assert isinstance(pattern, URLPattern)
            yield Address(f"{space}{pattern.name or ''}", route, pattern.callback, named)


# What stands in an address without naming a row of an organisation.
PLAIN: dict[str, object] = {
    "token": "no-such-token",
    "fingerprint": "no-such-finding",
    "move": "withdraw",
    "uidb36": "1",
    "key": "no-such-key",
    "name": "no-such-article",
    "sha256": "0" * 64,
    "pk": 4_000_000,
    "provider_id": "sso",
}


def token_of(member: Member) -> ApiToken:
    """A token of this member's."""
    make_token(member, "A program")
    return ApiToken.objects.get(member=member)


def session_of(member: Member) -> UserSession:
    """A browser in which this member is signed in."""
    key = f"session-of-{member.user_id}"[:40]
    return UserSession.objects.create(user_id=member.user_id, ip="192.0.2.7", session_key=key)


def picture_of(people: People) -> Media:
    """A picture of the library."""
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(file, "PNG")
    given = SimpleUploadedFile("garden.png", file.getvalue(), "image/png")
    media, _ = add_picture(people.author, given, alt="A garden")
    return media


def delivery_of(people: People, channel: Channel) -> Delivery:
    """A delivery that waits for its time."""
    body = read_body({"text": "Flu shots on Saturday.", "channels": [str(channel.pk)]})
    version = freeze(start_draft(people.author, body), people.author)
    return schedule(version, people.publisher, clock.now())[0]


def rows_of(people: People) -> dict[str, object]:
    """One row of their organisation for every field that names one. Needs it in sight."""
    organisation = people.author.organisation
    channel = Channel.objects.create(
        organisation=organisation, network="newsroom", name="Newsroom", handle="newsroom"
    )
    post = start_draft(people.author, kind="post")
    decision = FindingDecision.objects.create(
        organisation=organisation,
        post=post,
        code="PHI001",
        fingerprint="0" * 16,
        answer="mistaken",
        member=people.privacy,
    )
    email = f"nia@{organisation.slug}-new.example"
    return {
        **PLAIN,
        "slug": organisation.slug,
        "organisation_id": organisation.pk,
        "post_id": post.pk,
        "decision_id": decision.pk,
        "claim_id": Claim.objects.create(
            organisation=organisation, sentence="We do.", accepted_by=people.clinical
        ).pk,
        "member_id": people.second_author.pk,
        "department_id": Department.objects.create(organisation=organisation, name="Heart").pk,
        "invitation_id": invite(people.administrator, email, [Role.AUTHOR]).pk,
        "media_id": picture_of(people).pk,
        "session_id": session_of(people.author).pk,
        "token_id": token_of(people.author).pk,
        "delivery_id": delivery_of(people, channel).pk,
        "channel_id": channel.pk,
        "designation_id": designate(channel, people.publisher, "publish").pk,
    }
