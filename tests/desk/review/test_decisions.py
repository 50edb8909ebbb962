"""A finding is mistaken or permitted, by whom it concerns; nothing else lets it pass."""

import datetime as dt

import pytest

from bedside.check.model import Finding
from bedside.desk.channels.models import Channel
from bedside.desk.people.models import Organisation
from bedside.desk.planner.models import Post
from bedside.desk.review.current import current_standings
from bedside.desk.review.decisions import (
    MayNotDecide,
    Permission,
    call_mistaken,
    permit,
    second,
    take_back,
)
from bedside.desk.review.models import FindingDecision
from bedside.desk.review.moving import Refused
from bedside.desk.review.signed_off import signed_off
from tests.desk.conftest import People
from tests.desk.planner.making import make_authorization, make_post
from tests.desk.review.conftest import MORNING
from tests.desk.review.making import DENIES, MATTER, NAMED, edit, move, submitted

DAY = MORNING.date()


def findings(post: Post) -> list[Finding]:
    return [one for standing in current_standings(post) for one in standing.report.findings]


def call_all_mistaken(post: Post, people: People) -> None:
    for one in findings(post):
        call_mistaken(post, people.privacy, one.code, one.fingerprint, "invented")


def test_a_privacy_reviewer_may_call_a_finding_mistaken(people: People, newsroom: Channel) -> None:
    post = make_post(people.author, NAMED, newsroom)
    call_all_mistaken(post, people)
    move("submit", post, people.author)
    move("sign_off", post, people.publisher)
    assert post.state == Post.State.APPROVED


def test_nobody_else_may_for_privacy(people: People, newsroom: Channel) -> None:
    post = make_post(people.author, NAMED, newsroom)
    [one, *_] = findings(post)
    for member in (people.author, people.publisher, people.legal, people.administrator):
        with pytest.raises(MayNotDecide, match="A privacy reviewer decides"):
            call_mistaken(post, member, one.code, one.fingerprint, "invented")


def test_writers_do_not_decide_on_their_own_words(people: People, newsroom: Channel) -> None:
    post = make_post(people.privacy, NAMED, newsroom)
    [one, *_] = findings(post)
    with pytest.raises(MayNotDecide, match="your own words"):
        call_mistaken(post, people.privacy, one.code, one.fingerprint, "invented")


def test_a_reason_comes_from_the_list(people: People, newsroom: Channel) -> None:
    post = make_post(people.author, NAMED, newsroom)
    [one, *_] = findings(post)
    with pytest.raises(MayNotDecide, match="Choose a reason"):
        call_mistaken(post, people.privacy, one.code, one.fingerprint, "because")
    with pytest.raises(MayNotDecide, match="Write the other reason"):
        call_mistaken(post, people.privacy, one.code, one.fingerprint, "other")
    with pytest.raises(MayNotDecide, match="this finding is gone"):
        call_mistaken(post, people.privacy, "PHI007", "0" * 16, "other")


def test_a_decision_carries_over_to_later_words(people: People, newsroom: Channel) -> None:
    post = make_post(people.author, NAMED, newsroom)
    call_all_mistaken(post, people)
    edit(post, people.author, text=f"{NAMED} See you on the trail.")
    assert [one for standing in current_standings(post) for one in standing.blocks] == []


def test_two_call_it_mistaken_that_a_reply_tells_who_is_a_patient(
    people: People, newsroom: Channel
) -> None:
    post = make_post(people.author, DENIES, newsroom, kind="reply", in_reply_to="So kind!")
    named = [one for one in findings(post) if one.code == "PHI020"]
    assert named
    call_all_mistaken(post, people)
    with pytest.raises(Refused, match="PHI020"):
        move("submit", post, people.author)
    decision = FindingDecision.objects.get(code="PHI020")
    with pytest.raises(MayNotDecide, match="A second person"):
        second(decision, people.privacy)
    with pytest.raises(MayNotDecide, match="Only a reviewer"):
        second(decision, people.second_author)
    second(decision, people.legal)
    move("submit", post, people.author)


def test_nothing_permits_telling_who_is_a_patient(
    people: People, newsroom: Channel, hospital: Organisation
) -> None:
    post = make_post(people.author, DENIES, newsroom, kind="reply", in_reply_to="So kind!")
    [one] = [one for one in findings(post) if one.code == "PHI020"]
    with pytest.raises(MayNotDecide, match="Nothing permits"):
        permit(
            post,
            people.privacy,
            one.code,
            one.fingerprint,
            Permission(make_authorization(hospital)),
        )


def test_a_note_alone_permits_nothing(people: People, newsroom: Channel) -> None:
    post = make_post(people.author, NAMED, newsroom)
    [one, *_] = findings(post)
    with pytest.raises(MayNotDecide, match="A note is not enough"):
        permit(post, people.privacy, one.code, one.fingerprint, Permission(), note="It is fine")


@pytest.mark.parametrize("ended", ["revoked_on", "expires_on"])
def test_an_authorization_permits_only_while_it_holds(
    people: People, newsroom: Channel, hospital: Organisation, ended: str
) -> None:
    permission = make_authorization(hospital, people=["John Smith"])
    post = make_post(people.author, NAMED, newsroom)
    for one in findings(post):
        permit(post, people.privacy, one.code, one.fingerprint, Permission(permission))
    move("submit", post, people.author)
    with pytest.raises(Refused, match="another role"):
        move("sign_off", post, people.publisher)  # what is permitted is still read for privacy
    move("sign_off", post, people.privacy)
    assert post.current_version is not None
    variant = post.current_version.variants.get()
    assert signed_off(variant, DAY) == ()
    setattr(permission, ended, DAY if ended == "revoked_on" else DAY - dt.timedelta(days=1))
    permission.save()
    assert "A check stops it" in signed_off(variant, DAY)[0]
    [one, *_] = findings(post)
    again = make_post(people.author, NAMED, newsroom)
    with pytest.raises(MayNotDecide, match=r"revoked|run out"):
        permit(again, people.privacy, one.code, one.fingerprint, Permission(permission))


def test_an_authorization_for_other_networks_permits_nothing_here(
    people: People, newsroom: Channel, hospital: Organisation
) -> None:
    permission = make_authorization(hospital, networks=["facebook"])
    post = make_post(people.author, NAMED, newsroom)
    for one in findings(post):
        permit(post, people.privacy, one.code, one.fingerprint, Permission(permission))
    with pytest.raises(Refused, match="PHI001"):
        move("submit", post, people.author)


def test_other_families_are_decided_by_their_own_reader(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, MATTER, newsroom)
    found = findings(post)
    assert found
    for one in found:
        with pytest.raises(MayNotDecide, match="A legal reviewer decides"):
            call_mistaken(post, people.clinical, one.code, one.fingerprint, "language")
        call_mistaken(post, people.legal, one.code, one.fingerprint, "language")
    move("sign_off", post, people.publisher)
    assert post.state == Post.State.APPROVED


def test_a_decision_taken_back_lets_the_finding_stand_again(
    people: People, newsroom: Channel
) -> None:
    post = make_post(people.author, NAMED, newsroom)
    call_all_mistaken(post, people)
    with pytest.raises(MayNotDecide, match="decided on this finding already"):
        call_all_mistaken(post, people)
    for decision in FindingDecision.objects.all():
        with pytest.raises(MayNotDecide):
            take_back(decision, people.author)
        take_back(decision, people.privacy)
    with pytest.raises(Refused, match="PHI001"):
        move("submit", post, people.author)
