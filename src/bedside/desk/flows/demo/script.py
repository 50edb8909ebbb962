"""Reading `posts.toml`: which posts there are, and when each is planned."""

from __future__ import annotations

import tomllib
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

End = Literal[
    "draft",
    "submitted",
    "changes_requested",
    "approved",
    "scheduled",
    "live",
    "withdrawn",
    "withdrawn_live",
    "expired",
    "reconnect",
    "stopped",
]


class Scene(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One post: by whom, on which day from today (or in how many hours), how far it came."""

    author: str
    title: str
    text: str
    ends: End
    day: int | None = None
    time: str = "09:00"
    hours: int | None = None
    kind: Literal["post", "reply"] = "post"
    in_reply_to: str = ""
    tags: tuple[str, ...] = ()
    channels: tuple[str, ...] = ("newsroom",)
    comment: str = ""
    picture: Literal["", "hills", "heart"] = ""
    alt: str = ""

    def planned(self, now: datetime, zone: ZoneInfo) -> datetime:
        """When it goes out: at its time of that day, or at the next full hour after `hours`."""
        there = now.astimezone(zone)
        if self.day is None:
            later = now + timedelta(hours=self.hours or 1)
            return later.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        day: date = there.date() + timedelta(days=self.day)
        return datetime.combine(day, time.fromisoformat(self.time), zone)


class _Script(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    post: list[Scene]


@cache
def scenes() -> tuple[Scene, ...]:
    """The posts, in the order in which they are planned."""
    text = Path(__file__).with_name("posts.toml").read_text("utf-8")
    return tuple(msgspec.convert(tomllib.loads(text), _Script).post)
