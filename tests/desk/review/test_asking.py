"""Somebody outside is asked by a mailed link that answers once; in a practice of one they sign."""

import datetime as dt
import io
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.library.shelf import add_picture
from bedside.desk.people.models import Organisation
from bedside.desk.planner.models import Post
from bedside.desk.review.answering import NoAnswer, answer
from bedside.desk.review.asking import Asked, CannotAsk, ask_outside, find_question, is_open
from bedside.desk.review.models import FactQuestion, SignOff
from bedside.desk.review.moving import Refused
from bedside.desk.review.solo import SELF_CHECK
from tests.desk.conftest import People, make_organisation
from tests.desk.planner.making import make_post
from tests.desk.review.conftest import MORNING
from tests.desk.review.making import CLEAR, SHORTENED, edit, move, submitted

ALL_LINES = frozenset(line.key for line in SELF_CHECK)
LATER = MORNING + dt.timedelta(minutes=11)


def token_of(asked: Asked) -> str:
    return asked.link.rstrip("/").rsplit("/", 1)[-1]


def asked_again(asked: Asked) -> FactQuestion:
    found = find_question(token_of(asked))
    assert found is not None
    return found


@pytest.fixture
def alone(hospital: Organisation) -> Organisation:
    hospital.solo = True
    hospital.save()
    return hospital


def test_the_mail_holds_a_link_and_no_word_of_the_post(
    people: People,
    newsroom: Channel,
    mailoutbox: list[Any],
) -> None:
    post = submitted(people.author, CLEAR, newsroom, title="Wing B")
    asked = ask_outside(post, people.author, "Dr. Lee", "Lee@clinic.example", reader=False)
    [mail] = mailoutbox
    assert mail.to == ["lee@clinic.example"]
    assert asked.link in mail.body
    for word in ("flu", "Wing B"):
        assert word not in mail.body + mail.subject
    kept = FactQuestion.objects.get()
    assert token_of(asked) not in (kept.token_hash, kept.code_hash)


def test_a_clinicians_answer_is_an_opinion_and_no_sign_off(
    people: People, newsroom: Channel
) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    asked = ask_outside(post, people.author, "Dr. Lee", "lee@clinic.example", reader=False)
    answer(asked_again(asked), token_of(asked), right=True, note="")
    assert not SignOff.objects.exists()
    with pytest.raises(NoAnswer, match="closed"):
        answer(asked_again(asked), token_of(asked), right=False, note="No")
    assert FactQuestion.objects.get().answer == FactQuestion.Answer.RIGHT


def test_what_is_wrong_is_said(people: People, newsroom: Channel) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    asked = ask_outside(post, people.author, "Dr. Lee", "lee@clinic.example", reader=False)
    with pytest.raises(NoAnswer, match="what is wrong"):
        answer(asked_again(asked), token_of(asked), right=False, note=" ")
    answer(asked_again(asked), token_of(asked), right=False, note="Saturdays too.")
    assert FactQuestion.objects.get().note == "Saturdays too."


def test_a_link_closes_with_its_time_and_with_the_words_it_is_about(
    people: People, newsroom: Channel
) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    asked = ask_outside(post, people.author, "Dr. Lee", "lee@clinic.example", reader=False)
    with clock.fixed_at(MORNING + dt.timedelta(days=8)):
        assert not is_open(asked_again(asked))
    assert is_open(asked_again(asked))
    move("edit_again", post, people.author)
    edit(post, people.author, text=CLEAR + " Wing B.")
    move("submit", post, people.author)
    assert not is_open(asked_again(asked))
    assert find_question("no-such-token") is None


@pytest.mark.parametrize(
    ("name", "email", "why"),
    [("", "lee@clinic.example", "name"), ("Lee", "lee", "not an e-mail"), ("Lee", "", "e-mail")],
)
def test_whom_to_ask_is_asked_kindly(
    people: People, newsroom: Channel, name: str, email: str, why: str
) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    with pytest.raises(CannotAsk, match=why):
        ask_outside(post, people.author, name, email, reader=False)
    with pytest.raises(CannotAsk, match="Submit the post first"):
        ask_outside(
            make_post(people.author, CLEAR), people.author, "Lee", "l@x.example", reader=False
        )
    with pytest.raises(CannotAsk, match="practice of one"):
        ask_outside(post, people.author, "Lee", "l@x.example", reader=True)


def test_a_practice_of_one_looks_again_after_a_pause(
    people: People, newsroom: Channel, alone: Organisation
) -> None:
    post = submitted(people.publisher, CLEAR, newsroom)
    with pytest.raises(Refused, match=r"Take a pause first\. You can read it again from 9:10 am"):
        move("sign_off", post, people.publisher, self_check=ALL_LINES)
    with clock.fixed_at(LATER):
        with pytest.raises(Refused, match="six lines"):
            move("sign_off", post, people.publisher, self_check={"lie"})
        move("sign_off", post, people.publisher, self_check=ALL_LINES)
    assert post.state == Post.State.APPROVED
    assert SignOff.objects.get().get_capacity_display() == "Own second look (practice of one)"


def test_what_needs_a_reader_goes_to_one_outside(
    people: People, newsroom: Channel, alone: Organisation
) -> None:
    post = submitted(people.publisher, SHORTENED, newsroom)
    with clock.fixed_at(LATER):
        move("sign_off", post, people.publisher, self_check=ALL_LINES)
        assert post.state == Post.State.SUBMITTED
        asked = ask_outside(post, people.publisher, "Kim Peer", "kim@peer.example", reader=True)
        wrong = "000001" if asked.code != "000001" else "000002"
        with pytest.raises(NoAnswer, match="You can try 4 more times"):
            answer(asked_again(asked), token_of(asked), right=True, note="", code=wrong)
        answer(asked_again(asked), token_of(asked), right=True, note="", code=asked.code)
    post.refresh_from_db()
    assert post.state == Post.State.APPROVED
    outside = SignOff.objects.get(capacity=SignOff.Capacity.OUTSIDE_READER)
    assert (outside.reader, outside.member) == ("Kim Peer", None)


def test_five_wrong_codes_close_the_question(
    people: People, newsroom: Channel, alone: Organisation
) -> None:
    post = submitted(people.publisher, SHORTENED, newsroom)
    asked = ask_outside(post, people.publisher, "Kim Peer", "kim@peer.example", reader=True)
    for _ in range(5):
        with pytest.raises(NoAnswer, match="not the code"):
            answer(asked_again(asked), token_of(asked), right=True, note="", code="x")
    with pytest.raises(NoAnswer, match="closed"):
        answer(asked_again(asked), token_of(asked), right=True, note="", code=asked.code)
    assert not SignOff.objects.exists()


def test_an_outside_reader_is_somebody_else(
    people: People, newsroom: Channel, alone: Organisation
) -> None:
    post = submitted(people.publisher, SHORTENED, newsroom)
    with pytest.raises(CannotAsk, match="somebody else"):
        ask_outside(post, people.publisher, "Me", people.publisher.user.email.upper(), reader=True)


def test_opening_the_page_answers_nothing_and_its_button_once(
    people: People,
    newsroom: Channel,
    client: Client,
    looking_at: Callable[[Organisation], None],
    hospital: Organisation,
) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    asked = ask_outside(post, people.author, "Dr. Lee", "lee@clinic.example", reader=False)
    path = urlsplit(asked.link).path
    page = client.get(path)
    assert CLEAR in page.text
    assert "The facts are right" in page.text
    looking_at(hospital)
    assert FactQuestion.objects.get().answered_at is None
    told = client.post(path, {"answer": "wrong", "note": ""})
    assert told.status_code == 422
    assert "what is wrong" in told.text
    assert "Thank you, Dr. Lee" in client.post(path, {"answer": "right"}).text
    assert "Thank you, Dr. Lee" in client.post(path, {"answer": "wrong", "note": "No"}).text
    looking_at(hospital)
    assert FactQuestion.objects.get().answer == FactQuestion.Answer.RIGHT


def test_a_strange_link_shows_nothing(
    people: People, newsroom: Channel, client: Client, hospital: Organisation
) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    asked = ask_outside(post, people.author, "Dr. Lee", "lee@clinic.example", reader=False)
    other = make_organisation("other")
    for path in (
        f"/answer/{hospital.pk}/nothing/",
        f"/answer/{other.pk}/{token_of(asked)}/",
    ):
        page = client.get(path)
        assert page.status_code == 404
        assert CLEAR not in page.text


def test_a_mail_that_cannot_be_sent_asks_nothing(
    people: People, newsroom: Channel, settings: Any
) -> None:
    post = submitted(people.author, CLEAR, newsroom)
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1  # Nothing listens there.
    with pytest.raises(CannotAsk, match="nothing was asked"):
        ask_outside(post, people.author, "Dr. Lee", "lee@clinic.example", reader=False)
    assert not FactQuestion.objects.exists()


def test_an_outside_reader_sees_the_pictures_and_what_was_found(
    people: People, newsroom: Channel, alone: Organisation, client: Client
) -> None:
    file = io.BytesIO()
    Image.new("RGB", (8, 8), "teal").save(file, "PNG")
    given = SimpleUploadedFile("x.png", file.getvalue(), "image/png")
    media, _ = add_picture(people.publisher, given)
    shown = [{"media": str(media.pk), "alt": "A teal wall"}]
    post = submitted(people.publisher, SHORTENED, newsroom, body={"pictures": shown})
    asked = ask_outside(post, people.publisher, "Kim Peer", "kim@peer.example", reader=True)
    page = client.get(urlsplit(asked.link).path).text
    assert 'src="data:image/' in page
    assert 'alt="A teal wall"' in page
    assert "SEC001" in page
    assert asked.code not in page
