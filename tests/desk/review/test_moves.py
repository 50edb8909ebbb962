"""Who may do what to a post, and what refuses it."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.people.models import Organisation
from bedside.desk.planner.models import Post
from bedside.desk.planner.moving import move_post
from bedside.desk.review.models import Comment, SignOff
from bedside.desk.review.moving import Refused, buttons, make
from bedside.desk.review.signed_off import signed_off
from bedside.desk.review.states import BY_NAME
from tests.desk.conftest import People, make_organisation
from tests.desk.planner.making import make_authorization, make_post
from tests.desk.review.conftest import MORNING
from tests.desk.review.making import CLEAR, MATTER, NAMED, SHORTENED, edit, move, submitted

DAY = MORNING.date()
TOMORROW = MORNING + dt.timedelta(days=1)


def reasons(post: Post, on: dt.date = DAY) -> list[str]:
    post = Post.objects.get(pk=post.pk)
    assert post.current_version is not None
    return [
        say for variant in post.current_version.variants.all() for say in signed_off(variant, on)
    ]


def test_a_clear_post_needs_one_other_reader(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    assert post.state == Post.State.SUBMITTED
    [waits] = reasons(post)
    assert "a publisher or a reviewer" in waits
    move("sign_off", post, people.publisher)
    assert post.state == Post.State.APPROVED
    assert reasons(post) == []


def test_nobody_signs_off_their_own_words(people: People, newsroom: Channel) -> None:
    post = submitted(people.publisher, CLEAR, newsroom)
    with pytest.raises(Refused, match="Someone else must sign off your own words"):
        move("sign_off", post, people.publisher)
    assert not SignOff.objects.exists()


def test_who_changed_a_word_does_not_sign_it_off_either(people: People, newsroom: Channel) -> None:
    post = make_post(people.author, CLEAR, newsroom)
    edit(post, people.publisher, text=CLEAR + " Ask for Wing B.")
    move("submit", post, people.author)
    with pytest.raises(Refused, match="your own words"):
        move("sign_off", post, people.publisher)
    move("sign_off", post, people.clinical)
    assert post.state == Post.State.APPROVED


def test_a_finding_that_stops_refuses_submitting(people: People, newsroom: Channel) -> None:
    post = make_post(people.author, NAMED, newsroom)
    with pytest.raises(Refused, match="PHI001") as told:
        move("submit", post, people.author)
    assert any("PHI022" in reason for reason in told.value.reasons)
    assert Post.objects.get(pk=post.pk).state == Post.State.DRAFT
    assert Post.objects.get(pk=post.pk).current_version is None


def test_a_draft_without_a_channel_is_told_so(people: People) -> None:
    with pytest.raises(Refused, match="Choose at least one channel"):
        move("submit", make_post(people.author, CLEAR), people.author)


@pytest.mark.parametrize(
    ("text", "reader", "who"),
    [(SHORTENED, "privacy", "the privacy reviewer"), (MATTER, "legal", "the legal reviewer")],
)
def test_a_finding_is_read_by_whom_it_concerns(
    people: People, newsroom: Channel, text: str, reader: str, who: str
) -> None:
    post = submitted(people.author, text, newsroom)
    assert who in reasons(post)[0]
    with pytest.raises(Refused, match="somebody with another role"):
        move("sign_off", post, people.publisher)
    move("sign_off", post, getattr(people, reader))
    assert post.state == Post.State.APPROVED


def test_two_readers_are_needed_where_two_are_asked_for(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, f"{SHORTENED} {MATTER}", newsroom)
    move("sign_off", post, people.privacy)
    assert post.state == Post.State.SUBMITTED
    with pytest.raises(Refused, match="Nothing here waits for your sign-off"):
        move("sign_off", post, people.privacy)
    move("sign_off", post, people.legal)
    assert post.state == Post.State.APPROVED


def test_a_publisher_signs_only_for_channels_they_are_designated_on(
    people: People, newsroom: Channel, hospital: Organisation
) -> None:
    other = Channel.objects.create(organisation=hospital, name="Other", network="newsroom")
    post = submitted(people.author, CLEAR, newsroom, other)
    move("sign_off", post, people.publisher)
    assert post.state == Post.State.SUBMITTED
    assert [one.channel for one in SignOff.objects.all()] == [newsroom]
    move("sign_off", post, people.clinical)
    assert post.state == Post.State.APPROVED


def test_a_health_alert_goes_out_under_a_publishers_name(people: People, newsroom: Channel) -> None:
    words = (
        "Tornado warning for Tolliver County until 7:45 p.m. today. Go to the lowest floor, away "
        "from windows. Source: National Weather Service."
    )
    post = submitted(people.author, words, newsroom, kind=Post.Kind.ALERT)
    with pytest.raises(Refused, match="another role"):
        move("sign_off", post, people.clinical)
    move("sign_off", post, people.publisher)
    assert post.state == Post.State.APPROVED


def test_an_edit_voids_the_sign_off_of_the_words_that_changed_and_of_no_other(
    people: People, newsroom: Channel, bluesky: Channel
) -> None:
    post = submitted(people.author, CLEAR, newsroom, bluesky)
    move("sign_off", post, people.publisher)
    move("edit_again", post, people.author)
    edit(post, people.author, wordings={str(bluesky.pk): "Our flu clinic is open. Call us."})
    move("submit", post, people.author)
    assert post.state == Post.State.SUBMITTED
    version = Post.objects.get(pk=post.pk).current_version
    assert version is not None
    by_channel = {one.channel.name: signed_off(one, DAY) for one in version.variants.all()}
    assert by_channel["Newsroom"] == ()
    assert len(by_channel["Bluesky"]) == 1


def test_words_that_stay_need_nobody_again(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    move("sign_off", post, people.publisher)
    move("edit_again", post, people.author)
    move("submit", post, people.author)
    assert post.state == Post.State.APPROVED


def test_a_new_time_keeps_the_sign_off(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom, planned_at=TOMORROW)
    move("sign_off", post, people.publisher)
    move_post(post, TOMORROW + dt.timedelta(days=3))
    assert reasons(post) == []
    move("schedule", post, people.publisher)
    assert post.state == Post.State.SCHEDULED


def test_a_sign_off_ends_on_its_last_day(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    with pytest.raises(Refused, match="over already"):
        move("sign_off", post, people.publisher, last_day=DAY - dt.timedelta(days=1))
    with pytest.raises(Refused, match="a year at most"):
        move("sign_off", post, people.publisher, last_day=DAY + dt.timedelta(days=500))
    move("sign_off", post, people.publisher, last_day=DAY)
    assert reasons(post) == []
    assert "ended on 2 March 2026" in reasons(post, DAY + dt.timedelta(days=1))[0]
    move_post(post, TOMORROW)
    with pytest.raises(Refused, match="ends before that day"):
        move("schedule", post, people.publisher)


def test_a_new_finding_stops_words_that_were_signed(
    people: People, newsroom: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    post = submitted(people.author, SHORTENED, newsroom)
    move("sign_off", post, people.privacy)
    assert reasons(post) == []
    assert SignOff.objects.get().seen
    # A finding that nobody had before their eyes: as if the signer had seen none.
    monkeypatch.setattr("bedside.desk.review.needs._marks", lambda _: frozenset({"unseen"}))
    assert "the privacy reviewer" in reasons(post)[0]


def test_an_authorization_that_was_revoked_stops_what_rests_on_it(
    people: People, newsroom: Channel, hospital: Organisation
) -> None:
    permission = make_authorization(hospital)
    post = submitted(people.author, CLEAR, newsroom, body={"authorizations": [str(permission.pk)]})
    move("sign_off", post, people.publisher)
    assert reasons(post) == []
    permission.revoked_on = DAY
    permission.save()
    assert "revoked" in reasons(post)[0]


def test_scheduling_asks_for_a_time_and_a_designation(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    move("sign_off", post, people.clinical)
    with pytest.raises(Refused, match="Choose when"):
        move("schedule", post, people.publisher)
    move_post(post, TOMORROW)
    people.publisher.designations.all().delete()
    with pytest.raises(Refused, match="not designated to publish on Newsroom"):
        move("schedule", post, people.publisher)


def test_changes_are_requested_with_a_reason(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    with pytest.raises(Refused, match="Say in a sentence"):
        move("request_changes", post, people.clinical)
    move("request_changes", post, people.clinical, comment="Which clinic?")
    assert post.state == Post.State.CHANGES_REQUESTED
    comment = Comment.objects.get()
    assert (comment.text, comment.version_id) == ("Which clinic?", post.current_version_id)
    edit(post, people.author, text=CLEAR + " Wing B.")
    move("submit", post, people.author)
    assert post.current_version_id != comment.version_id


def test_what_was_seen_is_what_is_signed(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    seen = post.current_version_id
    move("edit_again", post, people.author)
    edit(post, people.author, text=CLEAR + " Wing B.")
    move("submit", post, people.author)
    with pytest.raises(Refused, match="words have changed since you looked"):
        make(BY_NAME["sign_off"], post.pk, by=people.publisher, with_mfa=True, version_id=seen)


def test_a_move_from_elsewhere_says_where_the_post_is(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    move("sign_off", post, people.publisher)
    with pytest.raises(Refused, match="now “Signed off”"):
        move("sign_off", post, people.clinical)


def test_signing_off_needs_a_second_factor(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    with pytest.raises(PermissionDenied, match="second factor"):
        move("sign_off", post, people.publisher, mfa=False)
    # Whoever may also write may withdraw their own without one.
    move("withdraw", post, people.author, mfa=False)
    assert post.state == Post.State.WITHDRAWN


def test_roles_decide_who_moves(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    for name, member in [
        ("sign_off", people.author),
        ("sign_off", people.administrator),
        ("request_changes", people.guest),
        ("withdraw", people.auditor),
        ("expire", people.publisher),
    ]:
        with pytest.raises(PermissionDenied):
            move(name, post, member)
    with pytest.raises(Refused, match="somebody else's"):
        move("withdraw", post, people.second_author)


def test_an_unsigned_post_whose_time_has_come_expires(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom, planned_at=TOMORROW)
    with pytest.raises(Refused, match="not passed yet"):
        move("expire", post, None)
    late = clock.fixed_at(TOMORROW + dt.timedelta(minutes=1))
    with late, pytest.raises(Refused, match="planned time has passed"):
        move("sign_off", post, people.publisher)
    with clock.fixed_at(TOMORROW + dt.timedelta(minutes=61)):
        move("expire", post, None)
    assert post.state == Post.State.EXPIRED


def test_buttons_are_the_moves_a_member_may_make(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)

    def drawn(member: object) -> dict[str, bool]:
        return {one.move.name: not one.reasons for one in buttons(post, member)}  # type: ignore[arg-type]

    assert drawn(people.author) == {"edit_again": True, "withdraw": True}
    assert drawn(people.second_author) == {"edit_again": True, "withdraw": False}
    assert drawn(people.clinical) == {"sign_off": True, "request_changes": True}
    assert drawn(people.auditor) == {}


def test_another_organisations_post_is_not_there(
    people: People, newsroom: Channel, hospital: Organisation
) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    put_in_sight(make_organisation("other").pk)
    with pytest.raises(Post.DoesNotExist):
        make(
            BY_NAME["sign_off"],
            post.pk,
            by=people.publisher,
            with_mfa=True,
            version_id=post.current_version_id,
        )
