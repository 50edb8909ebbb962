"""Rows that the tests of planner and review begin with."""

from __future__ import annotations

from typing import Any

from bedside.desk.channels.models import Channel
from bedside.desk.consent.models import Authorization
from bedside.desk.library.models import Media
from bedside.desk.people.models import Member, Organisation
from bedside.desk.planner.body import read_body
from bedside.desk.planner.drafts import start_draft
from bedside.desk.planner.models import Post


def make_channel(organisation: Organisation, name: str, network: str) -> Channel:
    return Channel.objects.create(
        organisation=organisation, name=name, network=network, handle=f"{name.lower()}.example"
    )


def make_media(organisation: Organisation, mark: str = "a") -> Media:
    return Media.objects.create(
        organisation=organisation,
        name=f"Picture {mark}",
        file=f"{mark}.png",
        sha256=mark * 64,
        mime="image/png",
        width=8,
        height=8,
        size=90,
    )


def make_authorization(organisation: Organisation, **facts: Any) -> Authorization:
    values = {"people": ["June Vale"], "signed_by": "June Vale", "networks": [], "media": []}
    return Authorization.objects.create(organisation=organisation, **{**values, **facts})


def make_post(member: Member, text: str, *channels: Channel, **more: Any) -> Post:
    """A draft with these words for these channels; `body` adds to it, the rest is the post's."""
    body = {"text": text, "channels": [str(one.pk) for one in channels], **more.pop("body", {})}
    return start_draft(member, read_body(body), **more)
