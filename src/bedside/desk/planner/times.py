"""Times as people write them, in the organisation's zone, on days when clocks change too."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


class NoSuchTime(ValueError):
    """The clocks skip this time, or nobody can read it; the message says what to write instead.

    `instead` is the first time after the gap, or None.
    """

    def __init__(self, message: str, instead: datetime | None = None) -> None:
        super().__init__(message)
        self.instead = instead


@dataclass(frozen=True)
class Moment:
    """A moment in UTC; `note` tells when the clock shows it twice and which one was taken."""

    at: datetime
    note: str = ""


def moment_of(local: datetime, zone: ZoneInfo, *, second: bool = False) -> Moment:
    """The moment when clocks in `zone` show `local` (naive).

    A time that the clocks show twice is the first one, unless `second`. Raises `NoSuchTime` for
    a time that they skip.
    """
    early = local.replace(tzinfo=zone, fold=0)
    late = local.replace(tzinfo=zone, fold=1)
    if early.utcoffset() == late.utcoffset():
        return Moment(early.astimezone(UTC))
    if early.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local:
        instead = early.astimezone(UTC).astimezone(zone)
        message = (
            f"Clocks go forward on {said(instead.date())}: {clock_time(local)} does not exist. "
            f"Choose {clock_time(instead)}."
        )
        raise NoSuchTime(message, instead)
    chosen = late if second else early
    return Moment(
        chosen.astimezone(UTC),
        f"Clocks go back on {said(local.date())}, so {clock_time(local)} comes twice. This is the "
        f"{'second' if second else 'first'} one ({chosen:%Z}).",
    )


def read_time(day: str, hour: str, zone: ZoneInfo, *, second: bool = False) -> Moment:
    """The moment of `2026-03-02` and `09:30` in the zone. Raises `NoSuchTime` with kind words."""
    try:
        local = datetime.fromisoformat(f"{day.strip()}T{hour.strip()}")
    except ValueError:
        message = "Write the day like 2026-03-02 and the time like 09:30."
        raise NoSuchTime(message) from None
    if local.tzinfo is not None or not 2000 <= local.year <= 2100:
        message = "Write the day like 2026-03-02 and the time like 09:30, without a zone."
        raise NoSuchTime(message)
    return moment_of(local, zone, second=second)


def day_span(day: date, days: int, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The first moment of `day` and the first moment after `days` days, in UTC.

    A day of 23 or 25 hours is one day.
    """
    start = _midnight(day, zone)
    return start, _midnight(day + timedelta(days=days), zone)


def said(day: date) -> str:
    """A day in words: “8 March 2026”."""
    return f"{day.day} {day:%B %Y}"


def clock_time(local: datetime) -> str:
    """A time in words: “2:30 am”."""
    return local.strftime("%I:%M %p").lstrip("0").lower()


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    """Where the clocks skip midnight, the day begins when they go on."""
    return datetime(day.year, day.month, day.day, tzinfo=zone).astimezone(UTC)
