"""The queue: every post in review, with what it still needs and whether this member may sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bedside.check.model.finding import verdict_of
from bedside.desk.planner.calendar import today_of
from bedside.desk.planner.models import Post
from bedside.desk.review.models import Comment
from bedside.desk.review.moving import buttons
from bedside.desk.review.signing import designations_of
from bedside.desk.review.standing import standings_of

if TYPE_CHECKING:
    from bedside.check.model import Finding
    from bedside.desk.people.models import Member
    from bedside.desk.planner.models import VersionMedia
    from bedside.desk.review.needs import Need
    from bedside.desk.review.standing import Standing

MOST = 200


@dataclass(frozen=True)
class Waiting:
    """One post of the queue."""

    post: Post
    standings: list[Standing]
    findings: list[Finding]
    verdict: str
    unmet: list[Need]
    may_sign: bool
    may_schedule: bool

    @property
    def wordings(self) -> list[tuple[str, str]]:
        """Each wording once, with the names of the channels that carry it."""
        by_text: dict[str, list[str]] = {}
        for one in self.standings:
            if one.variant:
                by_text.setdefault(one.variant.text, []).append(one.variant.channel.name)
        return [(", ".join(names), text) for text, names in by_text.items()]

    @property
    def pictures(self) -> list[VersionMedia]:
        """The pictures of the version, in order."""
        shown = next((one.variant for one in self.standings if one.variant), None)
        return list(shown.version.media.all()) if shown else []


@dataclass(frozen=True)
class Queue:
    """Three lists by plan, the earliest first; and drafts whose writers ask about a finding."""

    mine: list[Waiting]
    others: list[Waiting]
    signed: list[Waiting]
    asked: list[Post]
    more: bool


def queue_for(member: Member) -> Queue:
    """Everything in review, with a number of queries that does not grow with posts."""
    organisation = member.organisation
    today = today_of(organisation)
    rows = (
        Post.objects.filter(state__in=(Post.State.SUBMITTED, Post.State.APPROVED))
        .select_related("author", "organisation", "current_version", "draft")
        .order_by("planned_at", "created_at")[: MOST + 1]
    )
    posts = list(rows)
    versions = [post.current_version_id for post in posts[:MOST]]
    standings = standings_of(organisation, versions, today)
    hands = designations_of(member, today)
    waiting = [
        _waiting(post, member, standings[post.current_version_id], hands)
        for post in posts[:MOST]
        if post.current_version_id is not None
    ]
    in_review = [one for one in waiting if one.post.state == Post.State.SUBMITTED]
    return Queue(
        mine=[one for one in in_review if one.may_sign],
        others=[one for one in in_review if not one.may_sign],
        signed=[one for one in waiting if one.post.state == Post.State.APPROVED],
        asked=_asked(),
        more=len(posts) > MOST,
    )


def _waiting(
    post: Post, member: Member, standings: list[Standing], hands: dict[str, set[str]]
) -> Waiting:
    able = {one.move.name for one in buttons(post, member, standings, hands) if not one.reasons}
    found = {one.fingerprint: one for row in standings for one in row.found.open}
    return Waiting(
        post=post,
        standings=standings,
        findings=list(found.values()),
        verdict=verdict_of(tuple(found.values())),
        unmet=list(dict.fromkeys(need for row in standings for need in row.unmet)),
        may_sign="sign_off" in able,
        may_schedule="schedule" in able,
    )


def _asked() -> list[Post]:
    """Drafts with a comment on words that were never submitted: somebody asks about a finding."""
    asked = Comment.objects.filter(version__isnull=True).values("post")
    drafts = (Post.State.DRAFT, Post.State.CHANGES_REQUESTED)
    return list(
        Post.objects.filter(pk__in=asked, state__in=drafts).select_related("author", "draft")[:50]
    )
