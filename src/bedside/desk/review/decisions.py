"""Deciding on a finding: it is mistaken, or it is permitted. There is no publish-anyway."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from bedside.desk.core import clock
from bedside.desk.planner.body import clean
from bedside.desk.planner.calendar import today_of
from bedside.desk.review.counting import TWO_DECIDE
from bedside.desk.review.current import current_standings
from bedside.desk.review.models import FindingDecision
from bedside.desk.review.moves.base import Step
from bedside.desk.review.readers import Capacity, capacities_of, reader_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Finding
    from bedside.desk.consent.models import Authorization
    from bedside.desk.people.models import Member
    from bedside.desk.planner.models import Post

REASONS: dict[str, str] = {
    "nobody": "These words name nobody",
    "staff": "This is one of our own people, named with their consent",
    "public": "This is a public person in a public role",
    "not-care": "It has nothing to do with anybody's care",
    "own-place": "This place, date or number is the organisation's own",
    "invented": "This person is invented, and the post says so",
    "language": "The words mean something else here",
    "not-a-claim": "It promises or claims nothing",
    "other": "Another reason, which I write below",
}
_STRICT = ("PHI", "CNS")


class MayNotDecide(Exception):
    """The finding stands; the message says why and what to do."""


@dataclass(frozen=True)
class Permission:
    """What permits a finding: an authorization, or a legal basis by name (a law's section)."""

    authorization: Authorization | None = None
    legal_basis: str = ""


def call_mistaken(
    post: Post, member: Member, code: str, fingerprint: str, reason: str, note: str = ""
) -> FindingDecision:
    """Record that a finding of this post is mistaken. It carries over to later versions.

    PHI and CNS: by a privacy reviewer. PHI020 and PHI021 count once a second person agrees.
    Raises `MayNotDecide`.
    """
    finding = _found(post, code, fingerprint)
    problems = list(_why_not_decide(post, member, finding))
    if reason not in REASONS:
        problems.append("Choose a reason from the list.")
    elif reason == "other" and not clean(note).strip():
        problems.append("Write the other reason in a sentence.")
    return _record(
        post, member, finding, problems, FindingDecision.Answer.MISTAKEN, reason=reason, note=note
    )


def permit(
    post: Post,
    member: Member,
    code: str,
    fingerprint: str,
    permission: Permission,
    note: str = "",
) -> FindingDecision:
    """Record that what a finding names is permitted. Its reader still signs it off.

    It needs an authorization in force or the name of a legal basis; a note alone permits nothing.
    Raises `MayNotDecide`.
    """
    finding = _found(post, code, fingerprint)
    problems = [*_why_not_decide(post, member, finding), *_why_not_permit(finding)]
    problems += _unfounded(post, permission)
    return _record(
        post,
        member,
        finding,
        problems,
        FindingDecision.Answer.PERMITTED,
        reason="authorization" if permission.authorization else "legal-basis",
        note=note,
        authorization=permission.authorization,
        legal_basis=clean(permission.legal_basis).strip()[:300],
    )


def second(decision: FindingDecision, member: Member) -> None:
    """A second person agrees. Raises `MayNotDecide` for the first one, and for a writer."""
    if decision.member_id == member.pk:
        message = "A second person has to agree. Ask another reviewer."
        raise MayNotDecide(message)
    if not capacities_of(member):
        message = "Only a reviewer or a publisher can agree to this."
        raise MayNotDecide(message)
    if Step(decision.post, member).is_own():
        message = "These are your own words. Ask somebody else to agree."
        raise MayNotDecide(message)
    FindingDecision.objects.filter(
        pk=decision.pk, seconded_by__isnull=True, taken_back_at__isnull=True
    ).update(seconded_by=member, seconded_at=clock.now())


def take_back(decision: FindingDecision, member: Member) -> None:
    """The finding stands again. Whoever could have decided may take a decision back."""
    if not _may(member, decision.code) and decision.member_id != member.pk:
        message = "Ask whoever decided it, or a reviewer who may."
        raise MayNotDecide(message)
    FindingDecision.objects.filter(pk=decision.pk, taken_back_at__isnull=True).update(
        taken_back_at=clock.now()
    )


def _found(post: Post, code: str, fingerprint: str) -> Finding:
    for standing in current_standings(post):
        for finding in standing.report.findings:
            if finding.code == code and finding.fingerprint == fingerprint:
                return finding
    message = "The words have changed, and this finding is gone. Look at the post again."
    raise MayNotDecide(message)


def _may(member: Member, code: str) -> bool:
    """PHI and CNS: a privacy reviewer. Anything else: its own reader, or a publisher."""
    held = capacities_of(member)
    if code.startswith(_STRICT):
        return Capacity.PRIVACY in held
    return reader_of(code) in held or Capacity.PUBLISHER in held


def _why_not_decide(post: Post, member: Member, finding: Finding) -> Iterator[str]:
    if not _may(member, finding.code):
        reader = reader_of(finding.code)
        label = Capacity(reader).label.lower()
        yield f"A {label} decides on this finding."
    if Step(post, member).is_own() and not post.organisation.solo:
        yield "These are your own words. Somebody else decides on what was found in them."


def _why_not_permit(finding: Finding) -> Iterator[str]:
    if finding.code in TWO_DECIDE:
        yield "Nothing permits telling readers who is a patient. Change the words."
    if "revoked" in finding.name:
        yield "The patient has taken the permission back. Take the story out."


def _unfounded(post: Post, permission: Permission) -> list[str]:
    given = permission.authorization
    if given is None:
        if clean(permission.legal_basis).strip():
            return []
        return ["Attach an authorization or name the law that permits it. A note is not enough."]
    today = today_of(post.organisation)
    if given.revoked_on is not None and today >= given.revoked_on:
        return ["This authorization was revoked. Nothing can rest on it."]
    return [] if given.is_in_force(today) else ["This authorization has run out."]


def _record(
    post: Post,
    member: Member,
    finding: Finding,
    problems: list[str],
    answer: str,
    *,
    note: str,
    **facts: object,
) -> FindingDecision:
    if problems:
        raise MayNotDecide(" ".join(dict.fromkeys(problems)))
    try:
        with transaction.atomic():
            return FindingDecision.objects.create(
                organisation_id=post.organisation_id,
                post=post,
                code=finding.code,
                fingerprint=finding.fingerprint,
                answer=answer,
                note=clean(note).strip()[:500],
                member=member,
                **facts,
            )
    except IntegrityError as problem:
        message = "Somebody has decided on this finding already. Look at the post again."
        raise MayNotDecide(message) from problem
