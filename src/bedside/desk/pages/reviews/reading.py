"""All that a reader needs of one post."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bedside.check.reports.looked_for import looked_for
from bedside.check.rules import BY_CODE
from bedside.desk.checks.footing import footing_of
from bedside.desk.pages.furniture.marked import marked
from bedside.desk.planner.body import read_body
from bedside.desk.planner.drafts import OPEN
from bedside.desk.planner.models import Draft
from bedside.desk.planner.parts import parts_of
from bedside.desk.review.counting import TWO_DECIDE
from bedside.desk.review.current import current_standings
from bedside.desk.review.models import Comment, FactQuestion, FindingDecision, SignOff
from bedside.desk.review.moving import Button, buttons
from bedside.desk.review.since import since_last_sign_off

if TYPE_CHECKING:
    from bedside.check.model import Finding
    from bedside.desk.library.models import Media
    from bedside.desk.pages.furniture.marked import Stretch
    from bedside.desk.people.models import Member
    from bedside.desk.planner.diff import Change
    from bedside.desk.planner.models import Post, Version
    from bedside.desk.review.needs import Need
    from bedside.desk.review.standing import Standing


@dataclass(frozen=True)
class Words:
    """One wording: the channels that carry it, and its text with what was found."""

    channels: str
    stretches: list[Stretch]


@dataclass(frozen=True)
class Found:
    """One finding, with the decision on it, if any, and what may still be decided."""

    finding: Finding
    decision: FindingDecision | None = None
    waits_for_second: bool = False

    @property
    def may_permit(self) -> bool:
        """Whether an authorization or a law could permit it."""
        return self.finding.code not in TWO_DECIDE


@dataclass(frozen=True)
class Reading:
    """What the page shows, from the words down to the buttons."""

    words: list[Words]
    pictures: list[tuple[Media, str]]
    findings: list[Found]
    looked_for: str
    needs: list[tuple[Need, bool]]
    signed: list[SignOff]
    before: Version | None
    changes: tuple[Change, ...]
    comments: list[Comment]
    questions: list[FactQuestion]
    buttons: list[Button]


def reading_of(post: Post, member: Member) -> Reading:
    """A fixed number of queries."""
    standings = current_standings(post)
    before, changes = since_last_sign_off(post)
    pack = footing_of(post.organisation).pack_of(post.voice)
    active = [rule.code for rule in pack.rules(BY_CODE) if post.kind in rule.kinds]
    known = None if post.state in OPEN else standings
    return Reading(
        words=_words(post, standings),
        pictures=_pictures(post),
        findings=_findings(post, standings),
        looked_for=looked_for(active),
        needs=_needs(standings),
        signed=list(
            SignOff.objects.filter(post=post)
            .select_related("member", "channel", "version")
            .order_by("-created_at")[:50]
        ),
        before=before,
        changes=changes,
        comments=list(post.comments.select_related("member", "version").order_by("created_at")),
        questions=list(post.fact_questions.select_related("version")),
        buttons=buttons(post, member, known),
    )


def _words(post: Post, standings: list[Standing]) -> list[Words]:
    """Each wording once: of the version, or of the draft while it is one."""
    body = None
    if any(one.variant is None for one in standings):
        body = read_body(Draft.objects.get(post=post).body)
    shown: dict[str, Words] = {}
    for one in standings:
        text = one.variant.text if one.variant else body.wording(one.channel_id) if body else ""
        name = one.variant.channel.name if one.variant else ""
        known = shown.get(text)
        names = ", ".join(filter(None, [known.channels if known else "", name]))
        shown[text] = Words(names, marked(text, one.report.findings))
    return list(shown.values())


def _pictures(post: Post) -> list[tuple[Media, str]]:
    """Pictures with their alt text: the draft's while it is one, else the version's."""
    if post.state in OPEN or post.current_version is None:
        return list(parts_of(read_body(Draft.objects.get(post=post).body)).pictures)
    return [(one.media, one.alt) for one in post.current_version.media.select_related("media")]


def _findings(post: Post, standings: list[Standing]) -> list[Found]:
    """Each finding once, the gravest first, decided ones last."""
    rank = {"block": 0, "review": 1, "advise": 2}
    waiting = {
        (one.code, one.fingerprint): one
        for one in FindingDecision.objects.filter(
            post=post, code__in=TWO_DECIDE, seconded_by__isnull=True, taken_back_at__isnull=True
        ).select_related("member")
    }
    found: dict[str, Found] = {}
    for standing in standings:
        for one in standing.found.open:
            first = waiting.get((one.code, one.fingerprint))
            found[one.fingerprint] = Found(one, first, waits_for_second=first is not None)
        for one, decision in (*standing.found.mistaken, *standing.found.permitted):
            found.setdefault(one.fingerprint, Found(one, decision))
    decided = {mark: one for mark, one in found.items() if one.decision}
    return sorted(
        found.values(),
        key=lambda one: (one.finding.fingerprint in decided, rank[one.finding.severity]),
    )


def _needs(standings: list[Standing]) -> list[tuple[Need, bool]]:
    """Each need once, and whether it is met on every channel."""
    met: dict[Need, bool] = {}
    for one in standings:
        for need in one.needs:
            met[need] = met.get(need, True) and one.meets(need)
    return list(met.items())
