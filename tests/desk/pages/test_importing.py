"""Thirty posts come in from a sheet, are told by line, and go to review in one go."""

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.people.models import Organisation
from bedside.desk.planner.models import Post
from tests.desk.conftest import People, SignIn
from tests.desk.planner.making import make_channel

NOON = dt.datetime(2026, 3, 2, 19, tzinfo=dt.UTC)
CLEAR = "Our flu clinic is open from Monday to Friday. Call us to find a time that suits you"
NAMED = "Congratulations to our patient John Smith on his new knee!"
SHORTENED = "Book your visit with us at https://bit.ly/3abc."


@pytest.fixture(autouse=True)
def noon() -> Iterator[None]:
    with clock.fixed_at(NOON):
        yield


@pytest.fixture
def newsroom(hospital: Organisation) -> Channel:
    return make_channel(hospital, "Newsroom", "newsroom")


@pytest.fixture
def author(people: People, signed_in_as: SignIn, newsroom: Channel) -> Client:
    return signed_in_as(people.author)


def send(client: Client, sheet: str) -> str:
    file = SimpleUploadedFile("posts.csv", sheet.encode(), "text/csv")
    return client.post("/calendar/import/", {"file": file}).text


def test_thirty_posts_are_counted_and_told_by_line(author: Client) -> None:
    good = "".join(f'"{CLEAR} ({n}).",2026-03-{n:02},9:30 am\n' for n in range(3, 29))
    sheet = (
        f"text,day,time\n{good}{SHORTENED},,\n{NAMED},,\nToo late,2026-03-01,09:00\n,2026-04-01,\n"
    )
    page = send(author, sheet)
    assert "26 ready, 1 for a reviewer, 1 stop, 2 not read" in page
    assert "Line 30: 2026-03-01 09:00 has passed" in page
    assert "Line 31: There are no words in it." in page
    assert Post.objects.count() == 28
    first = Post.objects.get(draft__body__text=f"{CLEAR} (3).")
    assert first.planned_at == dt.datetime(2026, 3, 3, 16, 30, tzinfo=dt.UTC)


def test_lines_that_were_not_read_are_mended_on_the_page(author: Client) -> None:
    page = send(author, "text,day,time\nOpen house,2026-03-08,2:30 am\n")
    assert "2:30 am does not exist. Choose 3:30 am." in page
    assert "Open house,2026-03-08,2:30 am" in page
    mended = {"lines": "text,day,time\nOpen house,2026-03-08,3:30 am\n"}
    assert "1 ready" in author.post("/calendar/import/", mended).text


def test_the_same_sheet_twice_makes_no_post_twice(author: Client) -> None:
    sheet = f"text,day\n{CLEAR},2026-03-05\n{CLEAR},2026-03-06\n"
    send(author, sheet)
    assert "a draft already" in send(author, sheet)
    assert Post.objects.count() == 2


def test_channels_are_named_or_told_apart(author: Client, hospital: Organisation) -> None:
    make_channel(hospital, "Second", "newsroom")
    page = send(author, f"text,channels\n{CLEAR},Second; NEWSROOM\n{CLEAR} b,Myspace\n{CLEAR} c,\n")
    assert "“newsroom” could be several channels" in page
    assert "“myspace” is not a channel here. Channels are: Newsroom, Second." in page
    assert Post.objects.count() == 1


@pytest.mark.parametrize("day", ["2026-03-05", "3/5/2026", "5 March 2026", "05.03.2026"])
@pytest.mark.parametrize("hour", ["09:30", "9:30 AM", "9:30 a.m.", "9:30am"])
def test_days_and_times_are_read_as_people_write_them(author: Client, day: str, hour: str) -> None:
    send(author, f"text,day,time\n{CLEAR},{day},{hour}\n")
    assert Post.objects.get().planned_at == dt.datetime(2026, 3, 5, 16, 30, tzinfo=dt.UTC)


def test_what_is_no_sheet_is_refused_and_what_was_typed_stays(author: Client) -> None:
    told = author.post("/calendar/import/", {"lines": "mood\nhappy <b>\n"})
    assert told.status_code == 422
    assert "must name the columns" in told.text
    assert "happy &lt;b&gt;" in told.text
    assert "Choose a file first" in author.post("/calendar/import/", {}).text


def test_ticked_posts_are_submitted_and_the_others_say_why(author: Client) -> None:
    send(author, f"text\n{CLEAR}\n{NAMED}\n")
    ticked = [f"{post.pk}:1" for post in Post.objects.all()]
    told = author.post("/calendar/submit/", {"post": [*ticked, "odd", "x:y"]}, follow=True).text
    assert "1 submitted." in told
    assert "(PHI001)" in told
    assert Post.objects.filter(state=Post.State.SUBMITTED).count() == 1


def test_drafts_are_ticked_in_the_list_of_all_posts(author: Client) -> None:
    send(author, f"text\n{CLEAR}\n{CLEAR} b\n")
    assert 'name="post"' not in author.get("/calendar/list/").text
    page = author.get("/calendar/list/?state=draft").text
    ticked = re.findall(r'name="post" value="([^"]+)"', page)
    assert len(ticked) == 2
    told = author.post("/calendar/submit/", {"post": ticked}, follow=True).text
    assert "2 submitted." in told
