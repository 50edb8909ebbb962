"""Compose: judged while typing, saved while typing, lost never."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from bedside.desk.channels.models import Channel
from bedside.desk.pages.compose.fixing import apply_fix
from bedside.desk.pages.compose.panel import panel_for
from bedside.desk.people.models import Organisation
from bedside.desk.planner.body import read_body
from bedside.desk.planner.drafts import start_draft
from bedside.desk.planner.models import Post
from tests.desk.conftest import People, SignIn

STORY = "Congratulations to our patient John Smith on his new knee!"
FINE = "Flu shots are free this Saturday at our Main Street clinic."


@pytest.fixture
def channel(hospital: Organisation) -> Channel:
    return Channel.objects.create(
        organisation=hospital, network="bluesky", name="Our Bluesky", handle="tamarack.example"
    )


@pytest.fixture
def post(people: People) -> Post:
    return start_draft(people.author)


@pytest.fixture
def author(people: People, signed_in_as: SignIn) -> Client:
    return signed_in_as(people.author)


def save(client: Client, post: Post, **fields: object) -> str:
    asked = {"text": FINE, "revision": "1", "tab": "one", "title": "", "tags": "", **fields}
    answer = client.post(f"/posts/{post.pk}/write/save/", asked, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    return answer.text


def text_of(post: Post) -> str:
    return Post.objects.select_related("draft").get(pk=post.pk).draft.body["text"]


def test_writing_begins_with_one_button(author: Client, hospital: Organisation) -> None:
    answer = author.post("/posts/new/")
    assert answer.status_code == 302
    assert "Your words" in author.get(answer["Location"]).text


def test_a_story_is_stopped_while_it_is_typed(author: Client, post: Post) -> None:
    answer = save(author, post, text=STORY)
    assert "May not leave as it is" in answer
    assert "PHI001" in answer
    assert text_of(post) == STORY


def test_each_channel_shows_its_own_count(author: Client, post: Post, channel: Channel) -> None:
    answer = save(author, post, channel=str(channel.pk), text="é" * 301)
    assert "301 of 300 characters" in answer
    assert "Our Bluesky" in answer


def test_other_words_for_a_channel_are_checked_for_it(
    author: Client, post: Post, channel: Channel
) -> None:
    fields = {"channel": str(channel.pk), f"wording-{channel.pk}": STORY}
    assert "PHI001" in save(author, post, **fields)


def test_two_people_writing_keep_both_texts(
    author: Client, post: Post, people: People, signed_in_as: SignIn
) -> None:
    save(signed_in_as(people.second_author), post, text="Theirs.", tab="other")
    answer = save(author, post, text="Mine.")
    assert "Two people are writing this post" in answer
    assert "Theirs." in answer
    assert text_of(post) == "Theirs."
    assert "Mine." in author.get(f"/posts/{post.pk}/write/").text


def test_a_lost_answer_is_no_conflict_with_oneself(author: Client, post: Post) -> None:
    save(author, post, text="One.")
    answer = save(author, post, text="One and two.")
    assert "Two people" not in answer
    assert text_of(post) == "One and two."


def test_a_fix_is_applied_to_the_words_on_the_page(author: Client, post: Post) -> None:
    body = read_body({"text": STORY})
    found = next(one for one in panel_for(post, body).findings if one.code == "PHI001")
    asked = {"text": STORY + " Well done.", "revision": "1", "tab": "one"}
    answer = author.post(f"/posts/{post.pk}/write/fix/{found.fingerprint}/", asked)
    assert answer.status_code == 200
    assert "John Smith" not in text_of(post)
    assert text_of(post).endswith("Well done.")


def test_a_fix_never_touches_words_that_have_changed(post: Post) -> None:
    before = read_body({"text": STORY})
    reports = panel_for(post, before).reports
    after = read_body({"text": "Something else entirely, written meanwhile."})
    for finding in reports[0][1].findings:
        assert apply_fix(after, reports, finding.fingerprint) == after or finding.fix is None


@pytest.mark.parametrize("text", ["\x00nul", "\ud800 half", "a" * 50_001, "<b>&amp;"])
def test_hostile_words_lose_nothing_and_break_nothing(
    author: Client, post: Post, text: str
) -> None:
    asked = {"text": text.encode("utf-8", "replace").decode(), "revision": "1", "tab": "t"}
    answer = author.post(f"/posts/{post.pk}/write/save/", asked)
    assert answer.status_code in (200, 422)
    assert "Traceback" not in answer.text


def test_a_time_that_clocks_skip_is_told(author: Client, post: Post) -> None:
    answer = save(author, post, day="2027-03-14", hour="02:30")
    assert "does not exist" in answer


def test_a_time_is_kept_in_the_organisations_zone(author: Client, post: Post) -> None:
    save(author, post, day="2027-07-01", hour="09:30")
    planned = Post.objects.get(pk=post.pk).planned_at
    assert planned is not None
    assert planned.isoformat() == "2027-07-01T15:30:00+00:00"


def test_a_guest_writes_and_an_auditor_does_not(
    post: Post, people: People, signed_in_as: SignIn
) -> None:
    assert signed_in_as(people.guest).post("/posts/new/").status_code == 302
    assert signed_in_as(people.auditor).post("/posts/new/").status_code == 403


def picture() -> SimpleUploadedFile:
    file = io.BytesIO()
    Image.new("RGB", (600, 400), "teal").save(file, "JPEG")
    return SimpleUploadedFile("garden.jpg", file.getvalue(), "image/jpeg")


def test_a_picture_joins_the_post_with_its_alt_text(author: Client, post: Post) -> None:
    asked = {"text": FINE, "revision": "1", "tab": "t", "file": picture(), "new_alt": "A garden"}
    answer = author.post(f"/posts/{post.pk}/write/picture/", asked)
    assert answer.status_code == 200
    assert "A garden" in answer.text
    shown = Post.objects.get(pk=post.pk).draft.body["pictures"]
    assert [one["alt"] for one in shown] == ["A garden"]
    assert author.get(f"/pictures/{shown[0]['media']}/small/").status_code == 200


def test_what_is_no_picture_is_told_and_nothing_is_lost(author: Client, post: Post) -> None:
    file = SimpleUploadedFile("x.jpg", b"<script>", "image/jpeg")
    asked = {"text": FINE, "revision": "1", "tab": "t", "file": file}
    answer = author.post(f"/posts/{post.pk}/write/picture/", asked)
    assert answer.status_code == 422
    assert "alert" in answer.text


def test_a_stop_keeps_a_post_from_being_submitted(
    author: Client, post: Post, channel: Channel
) -> None:
    asked = {"text": STORY, "revision": "1", "tab": "t", "channel": str(channel.pk)}
    answer = author.post(f"/posts/{post.pk}/write/submit/", asked)
    assert answer.status_code == 422
    assert "PHI001" in answer.text
    assert Post.objects.get(pk=post.pk).state == Post.State.DRAFT
    assert text_of(post) == STORY


def test_fine_words_are_submitted_and_the_page_said_who_signs(
    author: Client, post: Post, channel: Channel
) -> None:
    asked = {"text": FINE, "revision": "1", "tab": "t", "channel": str(channel.pk)}
    said = save(author, post, channel=str(channel.pk))
    assert "Will need the sign-off of" in said
    asked["revision"] = "2"
    answer = author.post(f"/posts/{post.pk}/write/submit/", asked)
    assert answer.status_code == 302
    assert Post.objects.get(pk=post.pk).state == Post.State.SUBMITTED


def test_a_guest_opens_their_own_drafts_and_nobody_elses(
    post: Post, people: People, signed_in_as: SignIn
) -> None:
    guest = signed_in_as(people.guest)
    own = guest.post("/posts/new/")["Location"]
    assert guest.get(own).status_code == 200
    assert guest.get(f"/posts/{post.pk}/write/").status_code == 404
    asked = {"text": FINE, "revision": "1", "tab": "one"}
    assert guest.post(f"/posts/{post.pk}/write/save/", asked).status_code == 404


def test_a_guest_submits_nothing(post: Post, people: People, signed_in_as: SignIn) -> None:
    assert signed_in_as(people.guest).post(f"/posts/{post.pk}/write/submit/").status_code == 403


def test_ids_that_are_none_break_no_page(author: Client, post: Post) -> None:
    save(author, post, picture="nope\x00", channel="x", title="a\x00b", text="Hello.\x00")
    assert author.get(f"/posts/{post.pk}/write/").status_code == 200
    assert author.get("/calendar/list/?words=%00a&tag=%00").status_code == 200


@pytest.mark.parametrize("chosen", ["no-id", "00000000-0000-7000-8000-000000000000"])
def test_a_picture_that_is_not_there_says_so_and_loses_nothing(
    chosen: str, author: Client, post: Post, channel: Channel
) -> None:
    save(author, post, text=FINE)
    asked = {"text": FINE, "revision": "2", "tab": "one", "from_library": chosen}
    answer = author.post(f"/posts/{post.pk}/write/picture/", asked)
    assert answer.status_code == 422
    assert "no longer in the library. Choose another." in answer.text
    assert text_of(post) == FINE


def test_adding_a_picture_to_words_that_are_too_long_says_so(author: Client, post: Post) -> None:
    asked = {"text": "a" * 50_001, "revision": "1", "tab": "one", "from_library": "no-id"}
    answer = author.post(f"/posts/{post.pk}/write/picture/", asked)
    assert answer.status_code == 422
    assert answer["HX-Retarget"] == "#panel"
    assert "A post can hold 50,000 characters" in answer.text
