"""The gate: each thing that keeps a signed-off, scheduled post from leaving, and says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bedside.desk.channels.models import Channel, Designation
from bedside.desk.consent.models import Authorization
from bedside.desk.core import clock
from bedside.desk.newsroom.models import Article
from bedside.desk.outbox.claim import Claim, mine
from bedside.desk.outbox.gate import may_publish, refusals
from bedside.desk.outbox.models import Delivery
from bedside.desk.outbox.scheduling import schedule
from bedside.desk.people.models import Member
from bedside.desk.planner.models import Draft, Post, Version
from bedside.desk.planner.versions import freeze
from bedside.desk.review.models import FindingDecision
from bedside.desk.review.standing import standings_of_version
from tests.desk.outbox.making import DUE, NEWS, House, after, work
from tests.desk.planner.making import make_authorization


def mine_again(delivery: Delivery) -> Delivery:
    return Delivery.objects.get(pk=delivery.pk)


def codes(delivery: Delivery) -> list[str]:
    return [one.code for one in refusals(Delivery.objects.get(pk=delivery.pk))]


def test_what_is_signed_off_and_due_may_leave(at_home: House) -> None:
    assert may_publish(at_home.one())


def post_state(state: str) -> Callable[[Delivery], object]:
    return lambda one: Post.objects.filter(pk=one.post_id).update(state=state)


def channel(**change: object) -> Callable[[Delivery], object]:
    return lambda one: Channel.objects.filter(pk=one.channel_id).update(**change)


def member(**change: object) -> Callable[[Delivery], object]:
    return lambda one: Member.objects.filter(pk=one.scheduled_by_id).update(**change)


def designation(**change: object) -> Callable[[Delivery], object]:
    return lambda one: Designation.objects.filter(channel_id=one.channel_id).update(**change)


@pytest.mark.parametrize(
    ("change", "code", "state"),
    [
        (post_state("withdrawn"), "withdrawn", "withdrawn"),
        (post_state("changes_requested"), "not-scheduled", "refused"),
        (channel(health="reconnect"), "reconnect", "due"),
        (channel(disconnected_at=DUE), "disconnected", "refused"),
        (member(left_at=DUE), "left", "refused"),
        (member(ends_on=date(2026, 11, 25)), "left", "refused"),
        (designation(ended_at=DUE), "designation", "refused"),
        (designation(until=date(2026, 11, 25)), "designation", "refused"),
        (designation(purpose="reply"), "designation", "refused"),
    ],
)
def test_what_changed_since_it_was_scheduled_stops_it(
    at_home: House, change: Callable[[Delivery], object], code: str, state: str
) -> None:
    delivery = at_home.one()
    change(delivery)
    assert codes(delivery) == [code]
    delivery = work(delivery)
    assert delivery.state == state
    assert delivery.say
    assert not Article.objects.exists()


def test_a_channel_that_stayed_shut_past_the_grace_is_too_late(at_home: House) -> None:
    """And asks for a new time, instead of being looked at again and again."""
    delivery = at_home.one()
    channel(health="reconnect")(delivery)
    with clock.fixed_at(delivery.grace_until + timedelta(minutes=1)):
        assert codes(delivery) == ["late"]
        delivery = work(delivery)
    assert (delivery.state, delivery.next) == (Delivery.State.REFUSED, "")
    assert "Connect it again" in delivery.say


def test_a_sign_off_of_other_words_does_not_count(at_home: House) -> None:
    delivery = at_home.one()
    post = delivery.post
    Draft.objects.filter(post=post).update(body={**post.draft.body, "text": "Other words."})
    freeze(post, at_home.author)
    assert "old-words" in codes(delivery)
    delivery = work(delivery)
    assert (delivery.state, delivery.next) == (Delivery.State.REFUSED, "fix")


def test_words_nobody_signed_do_not_leave(at_home: House) -> None:
    version = at_home.version(NEWS, at_home.channel())
    delivery = scheduled_unsigned(at_home, version)
    assert codes(delivery) == ["words"]
    assert work(delivery).say.startswith("These words are not signed off")


def scheduled_unsigned(at_home: House, version: Version) -> Delivery:
    Post.objects.filter(pk=version.post_id).update(state=Post.State.SCHEDULED, planned_at=DUE)
    version.post.refresh_from_db()
    (delivery,) = schedule(version, at_home.publisher, DUE)
    return delivery


def test_a_sign_off_ends_with_its_last_day(at_home: House) -> None:
    version = at_home.version(NEWS, at_home.channel())
    at_home.sign(version, last_day=date(2026, 11, 25))
    assert work(scheduled_unsigned(at_home, version)).say.startswith(
        "The sign-off ended on 25 November 2026"
    )


def test_the_last_day_is_that_of_the_organisations_zone(at_home: House) -> None:
    version = at_home.version(NEWS, at_home.channel())
    at_home.sign(version, last_day=date(2026, 11, 26))
    delivery = scheduled_unsigned(at_home, version)
    # 06:30 in UTC on the 27th is still half past eleven at night on the 26th in Denver.
    with clock.fixed_at(DUE.replace(day=27, hour=6)):
        assert "words" not in codes(delivery)
    with clock.fixed_at(DUE.replace(day=27, hour=7)):
        assert "words" in codes(delivery)


def test_what_the_check_stops_does_not_leave_although_signed(at_home: House) -> None:
    delivery = at_home.one("Our patient's social security number is 536-22-8871.")
    assert codes(delivery) == ["words"]
    assert "PHI007" in next(refusals(mine_again(delivery))).say


def test_a_finding_that_was_decided_no_longer_stops(at_home: House) -> None:
    delivery = at_home.one("Our patient's social security number is 536-22-8871.")
    (standing,) = standings_of_version(delivery.variant.version, DUE.date())
    for finding in standing.report.findings:
        FindingDecision.objects.create(
            organisation=at_home.organisation,
            post=delivery.post,
            code=finding.code,
            fingerprint=finding.fingerprint,
            answer=FindingDecision.Answer.MISTAKEN,
            reason="not-a-person",
            member=at_home.publisher,
        )
    assert codes(delivery) == []


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"revoked_on": date(2026, 11, 26)}, "has expired or was revoked"),
        ({"expires_on": date(2026, 11, 25)}, "has expired or was revoked"),
        ({"networks": ["facebook"]}, "does not cover Newsroom"),
    ],
)
def test_an_authorization_that_no_longer_holds_stops_it(
    at_home: House, change: dict[str, object], says: str
) -> None:
    permission = make_authorization(at_home.organisation)
    delivery = at_home.one(NEWS, body={"authorizations": [str(permission.pk)]})
    assert codes(delivery) == []
    Authorization.objects.filter(pk=permission.pk).update(**change)
    assert any(says in one.say for one in refusals(mine_again(delivery)))


def test_after_its_grace_it_is_too_late(at_home: House) -> None:
    delivery = at_home.one()
    with clock.fixed_at(after(60)):
        assert codes(delivery) == []
    with clock.fixed_at(after(60.1)):
        assert codes(delivery) == ["late"]


def test_an_alert_may_go_out_on_an_alert_designation(at_home: House) -> None:
    delivery = at_home.one(kind="alert")
    Designation.objects.update(purpose=Designation.Purpose.ALERT)
    assert "designation" not in codes(delivery)


def test_the_gate_asks_without_more_queries_for_more_rows(
    at_home: House, django_assert_max_num_queries: Callable[..., object]
) -> None:
    room = at_home.channel()
    one = at_home.one(NEWS, room)
    for number in range(5):
        at_home.one(f"{NEWS} Number {number}.", room)
    list(refusals(one))
    with django_assert_max_num_queries(14):
        list(refusals(mine(Claim(str(one.organisation_id), str(one.pk), "", 1))))
