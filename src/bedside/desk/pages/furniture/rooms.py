"""The rooms a member may enter, in the order of a week's work. A new screen adds its line here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.desk.people.models import Member


@dataclass(frozen=True)
class Room:
    """One entry of the navigation: its page, its name, its icon, and who sees it.

    `first`: on a phone it lies at the bottom; the others are under “More”.
    """

    page: str
    name: str
    icon: str
    permissions: tuple[str, ...] = ()
    first: bool = False

    def is_open_to(self, member: Member) -> bool:
        """Whether the member's roles give any of its permissions."""
        return not self.permissions or any(member.can(one) for one in self.permissions)


ROOMS = (
    Room("today", "Today", "today", first=True),
    Room("calendar", "Calendar", "calendar", ("see",), first=True),
    Room("reviews", "Reviews", "reviews", ("see",), first=True),
    Room("library", "Library", "library", ("see",)),
    Room("channels", "Channels", "channels", ("channels.manage",)),
    Room("check", "Check", "check"),
    Room("hold", "Hold everything", "stop", ("hold",)),
    Room("record", "Record", "record", ("record.read",)),
    Room("settings", "Settings", "settings"),
)


def rooms_for(member: Member) -> list[Room]:
    """The rooms that the member may enter."""
    return [room for room in ROOMS if room.is_open_to(member)]
