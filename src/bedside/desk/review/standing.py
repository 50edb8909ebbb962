"""How a post stands for each of its channels: its report, what was decided, who has signed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bedside.desk.checks.ask import ask_all, look
from bedside.desk.checks.footing import Footing, footing_of
from bedside.desk.planner.questions import questions_of, questions_of_draft, with_everything
from bedside.desk.review.counting import Sorted, sort_out
from bedside.desk.review.models import FindingDecision, SignOff
from bedside.desk.review.needs import Need, needs_of

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterable
    from datetime import date

    from bedside.check.model import Finding, Report
    from bedside.desk.people.models import Organisation
    from bedside.desk.planner.body import Body
    from bedside.desk.planner.models import Post, Variant, Version
    from bedside.desk.planner.parts import Parts


@dataclass(frozen=True)
class Standing:
    """One channel of one version (or of a draft, which has no variant), on one day."""

    on: date
    channel_id: str
    report: Report
    found: Sorted
    needs: tuple[Need, ...]
    variant: Variant | None = None
    # Every sign-off of exactly these words on this channel, whenever.
    sign_offs: tuple[SignOff, ...] = field(default=())

    @property
    def blocks(self) -> tuple[Finding, ...]:
        """Findings that stop it."""
        return tuple(one for one in self.found.open if one.severity == "block")

    @property
    def in_force(self) -> tuple[SignOff, ...]:
        """The sign-offs that still count on the day."""
        return tuple(one for one in self.sign_offs if one.is_in_force(self.on))

    def meets(self, need: Need) -> bool:
        """Whether somebody has signed for this need, with its findings before their eyes."""
        signed = [one for one in self.in_force if one.capacity in need.capacities]
        if not need.findings:
            return bool(signed)
        seen = frozenset().union(*(one.seen for one in signed))
        return need.findings <= seen

    @property
    def unmet(self) -> tuple[Need, ...]:
        """The sign-offs still to come."""
        return tuple(one for one in self.needs if not self.meets(one))

    @property
    def to_see(self) -> list[str]:
        """Fingerprints of everything found: what a signer has before their eyes now."""
        return sorted({one.fingerprint for one in self.report.findings})


def standings_of(
    organisation: Organisation, versions: Iterable[uuid.UUID | None], on: date
) -> dict[uuid.UUID, list[Standing]]:
    """For each version, a standing a channel. The number of queries does not grow with either."""
    asked = [one for one in versions if one is not None]
    variants = list(with_everything().filter(version__in=asked).order_by("channel__name"))
    reports = ask_all(footing_of(organisation), questions_of(variants), on)
    posts = {one.version.post_id for one in variants}
    decisions = _decisions(posts)
    signed: dict[tuple[uuid.UUID, uuid.UUID, str], list[SignOff]] = {}
    for one in SignOff.objects.filter(post__in=posts).select_related("member"):
        signed.setdefault((one.post_id, one.channel_id, one.content_hash), []).append(one)
    answer: dict[uuid.UUID, list[Standing]] = {one: [] for one in asked}
    for variant, report in zip(variants, reports, strict=True):
        post = variant.version.post
        found = sort_out(report.findings, decisions.get(post.pk, ()), variant.channel.network, on)
        answer[variant.version_id].append(
            Standing(
                on,
                str(variant.channel_id),
                report,
                found,
                needs_of(post, found, solo=organisation.solo),
                variant,
                tuple(signed.get((post.pk, variant.channel_id, variant.content_hash), ())),
            )
        )
    return answer


def standings_of_version(version: Version, on: date) -> list[Standing]:
    """The standings of one version."""
    organisation = version.post.organisation
    return standings_of(organisation, [version.pk], on)[version.pk]


def standings_of_draft(
    post: Post,
    body: Body,
    on: date,
    footing: Footing | None = None,
    parts: Parts | None = None,
) -> list[Standing]:
    """How the words being typed would stand; nothing is kept. Without a channel, one standing."""
    ground = footing or footing_of(post.organisation)
    decisions = _decisions({post.pk}).get(post.pk, [])
    answer = []
    for channel, question in questions_of_draft(post, body, parts):
        report = look(ground, question, on)
        found = sort_out(report.findings, decisions, question.network, on)
        needs = needs_of(post, found, solo=post.organisation.solo)
        answer.append(Standing(on, channel, report, found, needs))
    return answer


def _decisions(posts: set[uuid.UUID]) -> dict[uuid.UUID, list[FindingDecision]]:
    made: dict[uuid.UUID, list[FindingDecision]] = {}
    rows = FindingDecision.objects.filter(post__in=posts, taken_back_at__isnull=True)
    for one in rows.select_related("authorization", "member", "seconded_by"):
        made.setdefault(one.post_id, []).append(one)
    return made
