"""The shapes of what goes in and out."""

from __future__ import annotations

import uuid  # noqa: TC003 - ninja reads annotations at run time
from datetime import datetime  # noqa: TC003
from typing import Any, Literal

from ninja import Schema
from pydantic import Field


class Asked(Schema):
    """Words to check: nothing of them is kept."""

    text: str = Field(max_length=50_000)
    place: Literal["organisation", "personal", "reply"] = "organisation"
    in_reply_to: str = Field("", max_length=50_000)


class Answered(Schema):
    """The engine's report, in the form `bedside check --jsonl` writes, and what was looked for."""

    report: dict[str, Any]
    looked_for: str


class Draft(Schema):
    """A post to be written: `channels` are ids; `planned_at` has a zone."""

    text: str = Field(max_length=50_000)
    title: str = Field("", max_length=200)
    link: str = Field("", max_length=2000)
    channels: list[uuid.UUID] = []
    tags: list[str] = []
    planned_at: datetime | None = None


class Sent(Schema):
    """What became of a post on one channel. `waits_for`: why the gate does not let it out now."""

    id: uuid.UUID
    channel: uuid.UUID
    state: str
    say: str
    due_at: datetime
    url: str
    waits_for: list[str]


class Told(Schema):
    """A post as it stands."""

    id: uuid.UUID
    title: str
    state: str
    planned_at: datetime | None
    version: uuid.UUID | None
    deliveries: list[Sent]


class Place(Schema):
    """A channel to choose."""

    id: uuid.UUID
    network: str
    name: str
    healthy: bool


class Problem(Schema):
    """Why not, one sentence each, for a person."""

    reasons: list[str]
