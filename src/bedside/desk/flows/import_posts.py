"""Import a sheet: every line that can be read becomes a draft; what was found is told by line."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from bedside.check.model.finding import verdict_of
from bedside.desk.channels.models import Channel
from bedside.desk.checks.footing import footing_of
from bedside.desk.core import clock
from bedside.desk.planner.body import Body, BodyProblem, read_body
from bedside.desk.planner.calendar import today_of
from bedside.desk.planner.drafts import start_draft, tags_from
from bedside.desk.planner.models import Draft, Post
from bedside.desk.planner.sheet import Line, Sheet
from bedside.desk.planner.times import NoSuchTime, read_time
from bedside.desk.review.standing import standings_of_draft

if TYPE_CHECKING:
    from bedside.check.model import Finding
    from bedside.desk.people.models import Member, Organisation

_DAYS = ("%Y-%m-%d", "%m/%d/%Y", "%d.%m.%Y", "%d %B %Y", "%d %b %Y")
_HOURS = ("%H:%M", "%H:%M:%S", "%I:%M %p", "%I %p", "%I:%M%p", "%I%p")


@dataclass(frozen=True)
class Facts:
    """What a line says about its post beside the words."""

    planned_at: datetime | None
    title: str
    tags: list[str]


@dataclass(frozen=True)
class Read:
    """A line that became a draft (or was one already), with what was found in it."""

    line: Line
    post: Post
    findings: tuple[Finding, ...]
    revision: int
    note: str = ""
    was_there: bool = False

    @property
    def verdict(self) -> str:
        """The gravest severity found."""
        return verdict_of(self.findings)


@dataclass
class Imported:
    """What came of a sheet: lines that are drafts now, and lines to mend."""

    read: list[Read] = field(default_factory=list)
    unread: list[Line] = field(default_factory=list)

    @property
    def said(self) -> str:
        """“26 ready, 3 tips, 1 stop”."""
        count = Counter(one.verdict for one in self.read)
        told = [f"{count['clear']} ready"]
        for verdict, one, many in (
            ("advise", "tip", "tips"),
            ("review", "for a reviewer", "for a reviewer"),
            ("block", "stop", "stops"),
        ):
            if count[verdict]:
                told.append(f"{count[verdict]} {one if count[verdict] == 1 else many}")
        if self.unread:
            told.append(f"{len(self.unread)} not read")
        return ", ".join(told)


@transaction.atomic
def import_posts(sheet: Sheet, member: Member) -> Imported:
    """Make a draft of every line that can be read. A line that is a draft already stays one."""
    organisation = member.organisation
    channels = list(Channel.objects.filter(disconnected_at__isnull=True))
    there = _there(organisation)
    footing, today = footing_of(organisation), today_of(organisation)
    result = Imported()
    for line in sheet.lines:
        try:
            body, facts, note = _understood(line, organisation, channels)
        except ValueError as problem:
            problems = (*line.problems, str(problem))
            result.unread.append(Line(line.number, line.cells, line.written, problems))
            continue
        key = (body.text, facts.planned_at)
        known = there.get(key)
        post = known or start_draft(member, body, **asdict(facts))
        there[key] = post
        found = {
            one.fingerprint: one
            for standing in standings_of_draft(post, body, today, footing)
            for one in standing.found.open
        }
        revision = post.draft.revision
        result.read.append(
            Read(line, post, tuple(found.values()), revision, note, known is not None)
        )
    return result


def _there(organisation: Organisation) -> dict[tuple[str, datetime | None], Post]:
    """Drafts by their words and time, so that the same sheet twice makes no post twice."""
    drafts = Draft.objects.filter(organisation=organisation, post__state=Post.State.DRAFT)
    return {
        (one.body.get("text", ""), one.post.planned_at): one.post
        for one in drafts.select_related("post__organisation", "post__draft")
    }


def _understood(
    line: Line, organisation: Organisation, channels: list[Channel]
) -> tuple[Body, Facts, str]:
    """The body and facts of a line, and what to say about its time. Raises `ValueError`."""
    if line.problems:
        raise ValueError(line.problems[0])
    cells = line.cells
    if not cells.get("text", "").strip():
        message = "There are no words in it."
        raise ValueError(message)
    chosen = _channels(cells.get("channels", ""), channels)
    planned, note = _planned(cells.get("day", ""), cells.get("time", ""), organisation)
    try:
        body = read_body(
            {
                "text": cells["text"].strip(),
                "link": cells.get("link", ""),
                "sponsor": cells.get("sponsor", ""),
                "channels": [str(one.pk) for one in chosen],
            }
        )
    except BodyProblem as problem:
        raise ValueError(str(problem)) from problem
    facts = Facts(
        planned,
        " ".join(cells.get("title", "").split())[:200],
        tags_from(cells.get("tags", "").replace(";", ",")),
    )
    return body, facts, note


def _channels(written: str, channels: list[Channel]) -> list[Channel]:
    """By name, handle or network, parted by semicolons or commas; the only one needs no name."""
    names = [one.strip().casefold() for one in written.replace(",", ";").split(";") if one.strip()]
    if not names:
        return channels if len(channels) == 1 else []
    found = []
    for name in names:
        fits = [
            one
            for one in channels
            if name in (one.name.casefold(), one.handle.casefold(), one.network.casefold())
        ]
        if len(fits) != 1:
            known = ", ".join(one.name for one in channels) or "none yet"
            why = "is not a channel here" if not fits else "could be several channels"
            message = f"“{name[:60]}” {why}. Channels are: {known}."
            raise ValueError(message)
        found += fits
    return found


def _planned(day: str, hour: str, organisation: Organisation) -> tuple[datetime | None, str]:
    if not day.strip() and not hour.strip():
        return None, ""
    if not day.strip():
        message = "It has a time and no day. Write the day like 2026-03-02."
        raise ValueError(message)
    date = _as_written(day, _DAYS, "%Y-%m-%d", "day like 2026-03-02")
    time = _as_written(hour or "09:00", _HOURS, "%H:%M", "time like 09:30 or 9:30 am")
    try:
        moment = read_time(date, time, organisation.tzinfo)
    except NoSuchTime as problem:
        raise ValueError(str(problem)) from problem
    if moment.at <= clock.now():
        message = f"{day.strip()} {hour.strip()} has passed. Choose a later time."
        raise ValueError(message)
    note = moment.note or ("" if hour.strip() else "No time was given: 9:00 am was taken.")
    return moment.at, note


def _as_written(text: str, forms: tuple[str, ...], plain: str, what: str) -> str:
    cleaned = " ".join(text.replace(".m.", "m").split())
    for form in forms:
        try:
            return datetime.strptime(cleaned, form).strftime(plain)  # noqa: DTZ007 - a clock's words
        except ValueError:
            continue
    message = f"“{cleaned[:40]}” cannot be read. Write the {what}."
    raise ValueError(message)
