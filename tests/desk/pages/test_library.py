"""The library's pages: what is there, one more, what it shows, off the shelf."""

import io
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from bedside.desk.library.models import Media
from tests.desk.conftest import People, SignIn


def file_of(colour: str) -> SimpleUploadedFile:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, "PNG")
    return SimpleUploadedFile(f"{colour}.png", out.getvalue(), "image/png")


@pytest.fixture
def author(people: People, signed_in_as: SignIn) -> Client:
    return signed_in_as(people.author)


def add(client: Client, colour: str = "teal", **more: Any) -> Any:
    given = {"file": file_of(colour), "rights": "own", **more}
    return client.post("/library/add/", given, follow=True)


def test_a_picture_is_added_and_found_by_its_words(author: Client) -> None:
    told = add(author, alt="The garden in spring", name="Garden")
    assert "Added to the library." in told.text
    assert "in the library already" in add(author).text
    assert "Garden" in author.get("/library/?words=SPRING").text
    assert "No picture fits" in author.get("/library/?words=winter").text
    assert "No picture fits" in author.get("/library/?only=alt").text


def test_what_is_no_picture_is_told_beside_its_field(author: Client) -> None:
    given = {"file": SimpleUploadedFile("x.png", b"no picture"), "rights": "own"}
    told = author.post("/library/add/", given)
    assert told.status_code == 422
    assert "cannot be read as a picture" in told.text
    assert author.post("/library/add/", {"rights": "own"}).status_code == 422
    assert not Media.objects.exists()


def test_what_is_said_about_a_picture_is_kept(author: Client) -> None:
    add(author)
    media = Media.objects.get()
    path = f"/library/{media.pk}/"
    author.post(path, {"name": "Wall", "alt": "A <teal> wall", "rights": "licensed"})
    media.refresh_from_db()
    assert (media.name, media.alt, media.rights) == ("Wall", "A <teal> wall", "licensed")
    assert "A &lt;teal&gt; wall" in author.get(path).text
    assert author.post(path, {"rights": "stolen"}).status_code == 200
    media.refresh_from_db()
    assert media.rights == "licensed"


def test_who_may_only_look_changes_nothing(
    author: Client, people: People, signed_in_as: SignIn
) -> None:
    add(author, alt="A wall")
    media = Media.objects.get()
    auditor = signed_in_as(people.auditor)
    auditor.post(f"/library/{media.pk}/", {"alt": "Other", "rights": "own"})
    media.refresh_from_db()
    assert media.alt == "A wall"
    assert auditor.post(f"/library/{media.pk}/retire/").status_code == 403


def test_a_retired_picture_leaves_the_shelf(author: Client) -> None:
    add(author)
    media = Media.objects.get()
    author.post(f"/library/{media.pk}/retire/")
    assert "No pictures yet" in author.get("/library/").text
    assert "Off the shelf" in author.get(f"/library/{media.pk}/").text


def test_the_shelf_takes_as_many_queries_for_many_pictures(author: Client) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            author.get("/library/")
        return len(captured)

    add(author, "red")
    one = count()
    for colour in ("green", "blue", "black", "white"):
        add(author, colour)
    assert count() == one
