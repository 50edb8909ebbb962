"""Reviews: the queue, one tap, and a post with all that its reader needs."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.people.models import Organisation
from bedside.desk.planner.models import Draft, Post
from bedside.desk.review.models import Comment, FactQuestion, FindingDecision, SignOff
from bedside.desk.review.solo import SELF_CHECK
from tests.desk.conftest import People, SignIn
from tests.desk.planner.making import make_post
from tests.desk.review.conftest import MORNING, bluesky, morning, newsroom
from tests.desk.review.making import CLEAR, DENIES, NAMED, SHORTENED, edit, move, submitted

__all__ = ["MORNING", "bluesky", "morning", "newsroom"]


@pytest.fixture
def publisher(people: People, signed_in_as: SignIn) -> Client:
    return signed_in_as(people.publisher)


def press(client: Client, post: Post, name: str, **given: Any) -> Any:
    post.refresh_from_db()
    seen = {"version": str(post.current_version_id or "")}
    return client.post(f"/reviews/{post.pk}/move/{name}/", seen | given, follow=True)


def test_what_waits_for_a_reader_comes_first_and_takes_one_tap(
    publisher: Client, people: People, newsroom: Channel
) -> None:
    mine = submitted(people.author, CLEAR, newsroom)
    submitted(people.author, SHORTENED, newsroom)
    page = publisher.get("/reviews/").text
    assert page.index("Waits for you") < page.index(CLEAR) < page.index("Waits for others")
    assert page.index("Waits for others") < page.index(SHORTENED)
    assert "Needs the privacy reviewer" in page
    told = publisher.post(
        "/reviews/sign-off/", {"only": f"{mine.pk}:{mine.current_version_id}"}, follow=True
    )
    assert "Signed off." in told.text
    mine.refresh_from_db()
    assert mine.state == Post.State.APPROVED


def test_many_are_signed_in_one_go_and_each_is_told_apart(
    publisher: Client, people: People, newsroom: Channel
) -> None:
    posts = [submitted(people.author, f"{CLEAR} Part {n}.", newsroom) for n in range(3)]
    gone = posts.pop()
    seen = gone.current_version_id
    move("edit_again", gone, people.author)
    ticked = [f"{one.pk}:{one.current_version_id}" for one in posts]
    told = publisher.post(
        "/reviews/sign-off/", {"post": [*ticked, f"{gone.pk}:{seen}", "odd"]}, follow=True
    ).text
    assert "2 signed off." in told
    assert "now “Draft”" in told
    assert SignOff.objects.count() == 2


def test_the_queue_takes_as_many_queries_for_many_posts_as_for_one(
    publisher: Client, people: People, newsroom: Channel, bluesky: Channel
) -> None:
    def count() -> int:
        publisher.get("/reviews/")  # today's reports are on file afterwards
        with CaptureQueriesContext(connection) as captured:
            assert publisher.get("/reviews/").status_code == 200
        return len(captured)

    submitted(people.author, CLEAR, newsroom, bluesky)
    move("sign_off", submitted(people.author, f"{CLEAR} Signed.", newsroom), people.publisher)
    one = count()
    for n in range(5):
        submitted(people.author, f"{CLEAR} Part {n}.", newsroom, bluesky)
        submitted(people.author, f"{SHORTENED} Part {n}.", newsroom)
        move("sign_off", submitted(people.author, f"{CLEAR} {n}.", newsroom), people.publisher)
    assert count() == one


def test_a_post_shows_words_findings_needs_and_comments(
    publisher: Client, people: People, newsroom: Channel
) -> None:
    post = submitted(people.author, SHORTENED, newsroom)
    publisher.post(f"/reviews/{post.pk}/comment/", {"comment": "Who is <b>he</b>?"})
    page = publisher.get(f"/reviews/{post.pk}/").text
    assert "SEC001" in page
    assert "The privacy reviewer: risky link" in page
    assert "Who is &lt;b&gt;he&lt;/b&gt;?" in page
    assert "Sign off: not yet" in page
    assert "We can miss some. Read it once as the patient would." in page


def test_changes_since_the_last_sign_off_are_shown(
    publisher: Client, people: People, newsroom: Channel
) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    move("sign_off", post, people.publisher)
    move("edit_again", post, people.author)
    edit(post, people.author, text=CLEAR.replace("Friday", "Saturday"))
    move("submit", post, people.author)
    page = publisher.get(f"/reviews/{post.pk}/").text
    assert "<del>Friday</del>" in page
    assert "<ins>Saturday</ins>" in page


def test_changes_are_requested_and_the_writer_reads_why(
    publisher: Client, people: People, newsroom: Channel
) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    assert "Say in a sentence" in press(publisher, post, "request_changes").text
    press(publisher, post, "request_changes", comment="Which door?")
    post.refresh_from_db()
    assert post.state == Post.State.CHANGES_REQUESTED
    assert Comment.objects.get().text == "Which door?"


def test_a_move_without_a_second_factor_is_sent_to_get_one(
    people: People, newsroom: Channel, signed_in_as: SignIn
) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    client = signed_in_as(people.publisher, mfa=False)
    told = client.post(f"/reviews/{post.pk}/move/sign_off/")
    assert told["Location"].startswith("/second-factor/?next=%2Freviews%2F")
    assert not SignOff.objects.exists()
    assert client.post(f"/reviews/{post.pk}/move/expire/").status_code == 404
    assert client.post(f"/reviews/{post.pk}/move/fly/").status_code == 404


def test_a_privacy_reviewer_records_a_mistaken_finding_on_a_draft_that_was_asked_about(
    people: People, newsroom: Channel, signed_in_as: SignIn
) -> None:
    post = make_post(people.author, NAMED, newsroom)
    author, reader = signed_in_as(people.author), signed_in_as(people.privacy)
    author.post(f"/reviews/{post.pk}/comment/", {"comment": "He is invented. May it stay?"})
    assert f"/reviews/{post.pk}/" in reader.get("/reviews/").text
    page = reader.get(f"/reviews/{post.pk}/").text
    assert "Record as mistaken" in page
    decide = reverse("reviews_decide", args=[post.pk, "0" * 16])
    assert "this finding is gone" in reader.post(decide, {"code": "PHI001"}, follow=True).text
    for code, mark in marks(page):
        path = reverse("reviews_decide", args=[post.pk, mark])
        reader.post(path, {"answer": "mistaken", "reason": "invented", "code": code})
    assert "The finding is mistaken" in reader.get(f"/reviews/{post.pk}/").text
    assert author.post(path, {"answer": "mistaken"}).status_code == 403
    draft = Draft.objects.get(post=post)
    told = author.post(
        f"/posts/{post.pk}/write/submit/",
        {"text": NAMED, "channel": [str(newsroom.pk)], "revision": str(draft.revision)},
        follow=True,
    )
    assert "Submitted." in told.text


def marks(page: str) -> list[tuple[str, str]]:
    """Code and fingerprint of each finding that may be decided on."""
    found = []
    for part in page.split("/findings/")[1:]:
        code = part.split('name="code" value="', 1)[1].split('"', 1)[0]
        found.append((code, part.split("/", 1)[0]))
    return found


def test_the_second_person_agrees_on_the_page(
    people: People, newsroom: Channel, signed_in_as: SignIn
) -> None:
    post = make_post(people.author, DENIES, newsroom, kind="reply", in_reply_to="So kind!")
    reader, other = signed_in_as(people.privacy), signed_in_as(people.legal)
    page = reader.get(f"/reviews/{post.pk}/").text
    assert "Nothing permits this one" in page
    [(code, mark)] = marks(page)
    path = reverse("reviews_decide", args=[post.pk, mark])
    reader.post(path, {"answer": "mistaken", "reason": "language", "code": code})
    decision = FindingDecision.objects.get()
    again = reverse("reviews_decide_again", args=[post.pk, decision.pk])
    assert "I agree" in other.get(f"/reviews/{post.pk}/").text
    assert "A second person has to agree" in reader.post(again, {"do": "second"}, follow=True).text
    assert "two of you agree" in other.post(again, {"do": "second"}, follow=True).text
    assert "Taken back" in reader.post(again, {"do": "back"}, follow=True).text


def test_a_clinician_is_asked_by_mail(publisher: Client, people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    path = f"/reviews/{post.pk}/ask/"
    assert (
        "not an e-mail address"
        in publisher.post(path, {"name": "Lee", "email": "no"}, follow=True).text
    )
    told = publisher.post(path, {"name": "Lee", "email": "lee@clinic.example"}, follow=True).text
    assert "Lee gets a mail" in told
    assert "has not answered yet" in told
    assert FactQuestion.objects.get().asked_by == people.publisher


def test_submitting_from_compose_submits_what_the_page_holds(
    people: People, newsroom: Channel, signed_in_as: SignIn
) -> None:
    author = signed_in_as(people.author)
    post = make_post(people.author, "Older words", newsroom)
    page = author.get(f"/posts/{post.pk}/write/").text
    assert "Will need the sign-off of" in page
    fields = {"channel": [str(newsroom.pk)], "revision": "1"}
    stopped = author.post(f"/posts/{post.pk}/write/submit/", {"text": NAMED, **fields}, follow=True)
    assert "(PHI001)" in stopped.text
    told = author.post(
        f"/posts/{post.pk}/write/submit/",
        {"text": CLEAR, **fields, "revision": "2"},
        follow=True,
    )
    assert "Submitted." in told.text
    post.refresh_from_db()
    assert post.current_version is not None
    assert post.current_version.text == CLEAR


def test_a_practice_of_one_signs_on_the_posts_own_page(
    publisher: Client, people: People, newsroom: Channel, hospital: Organisation
) -> None:
    hospital.solo = True
    hospital.save()
    post = submitted(people.publisher, CLEAR, newsroom)
    assert "Take a pause first" in publisher.get(f"/reviews/{post.pk}/").text
    with clock.fixed_at(MORNING + dt.timedelta(minutes=11)):
        queue = publisher.get("/reviews/").text
        assert "Read again and sign" in queue
        assert 'name="only"' not in queue
        page = publisher.get(f"/reviews/{post.pk}/").text
        assert "one reader" in page
        assert "You, after a pause: a second look at your own words" in page
        assert page.count('name="self_check"') == 6
        assert "six lines" in press(publisher, post, "sign_off").text
        lines = [line.key for line in SELF_CHECK]
        assert "Signed off." in press(publisher, post, "sign_off", self_check=lines).text


def test_a_guest_withdraws_and_speaks_about_their_own_posts_only(
    people: People, newsroom: Channel, signed_in_as: SignIn
) -> None:
    guest = signed_in_as(people.guest)
    mine = make_post(people.guest, CLEAR, newsroom)
    theirs = make_post(people.author, CLEAR, newsroom)
    assert guest.post(f"/reviews/{theirs.pk}/comment/", {"comment": "Hm"}).status_code == 403
    assert guest.post(f"/reviews/{mine.pk}/comment/", {"comment": "May it?"}).status_code == 302
    assert "somebody else" in press(guest, theirs, "withdraw").text
    assert "Withdrawn." in press(guest, mine, "withdraw").text
    assert guest.post(f"/reviews/{theirs.pk}/move/submit/").status_code == 403


def test_today_names_what_waits_for_a_sign_off(
    publisher: Client, people: People, newsroom: Channel, signed_in_as: SignIn
) -> None:
    submitted(people.author, CLEAR, newsroom, title="Flu clinic")
    assert "Waits for your sign-off" in publisher.get("/").text
    assert "Waits for your sign-off" not in signed_in_as(people.author).get("/").text
