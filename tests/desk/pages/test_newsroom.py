"""The newsroom as anybody reads it: permalinks, feeds, pictures, and what is no longer there."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from django.test import Client

from bedside.desk.newsroom.models import Article
from bedside.desk.newsroom.reading import headline
from bedside.desk.newsroom.store import ArticleStore
from bedside.desk.outbox.models import Delivery
from bedside.desk.outbox.withdrawing import withdraw
from bedside.desk.people.models import Organisation
from bedside.networks.base import Draft, Part
from bedside.networks.newsroom import Entry
from tests.desk.conftest import make_organisation
from tests.desk.outbox.conftest import at_due, at_home
from tests.desk.outbox.making import House, with_bytes, work
from tests.desk.planner.making import make_media

__all__ = ["at_due", "at_home"]
ATOM = "{http://www.w3.org/2005/Atom}"
NEWS = "Our flu clinic opens at nine. Bring a friend <b>& your card</b>: https://clinic.example/flu"


def published(at_home: House, text: str = NEWS, **more: Any) -> Delivery:
    delivery = work(at_home.one(text, **more))
    assert delivery.state == Delivery.State.LIVE
    return delivery


def path(delivery: Delivery) -> str:
    return "/" + delivery.remote_url.split("/", 3)[3]


def test_an_article_stands_at_its_permalink(client: Client, at_home: House) -> None:
    delivery = published(at_home, body={"link": "https://clinic.example/flu"})
    page = client.get(path(delivery))
    assert page.status_code == 200
    assert "<h1 itemprop=" in page.text
    assert "Our flu clinic opens at nine." in page.text
    assert "&lt;b&gt;" in page.text
    assert 'href="https://clinic.example/flu"' in page.text
    assert 'itemtype="https://schema.org/NewsArticle"' in page.text
    assert "<script" not in page.text
    assert "max-age" in page["Cache-Control"]


@pytest.mark.parametrize("demo", [True, False])
def test_the_newsroom_of_an_invented_hospital_says_so(
    demo: bool, client: Client, at_home: House
) -> None:
    delivery = published(at_home)
    Organisation.objects.filter(pk=delivery.organisation_id).update(demo=demo)
    for address in ("/news/tamarack/", path(delivery)):
        page = client.get(address)
        assert page.status_code == 200
        assert ("Demonstration: everything here is invented." in page.text) == demo


def test_the_list_shows_the_newest_first(client: Client, at_home: House) -> None:
    room = at_home.channel()
    for number in ("One", "Two"):
        work(at_home.one(f"{number} is news.", room))
    page = client.get("/news/tamarack/")
    assert page.text.index("Two is news.") < page.text.index("One is news.")


def test_atom_and_json_feed_say_the_same(client: Client, at_home: House) -> None:
    delivery = published(at_home)
    atom = client.get("/news/tamarack/feed.atom")
    assert atom["Content-Type"].startswith("application/atom+xml")
    entry = ET.fromstring(atom.content).find(f"{ATOM}entry")
    assert entry is not None
    assert entry.findtext(f"{ATOM}id") == f"urn:uuid:{delivery.pk}"
    answer = client.get("/news/tamarack/feed.json")
    assert answer["Content-Type"] == "application/feed+json"
    (item,) = json.loads(answer.content)["items"]
    assert item["id"] == f"urn:uuid:{delivery.pk}"
    assert item["content_text"] == NEWS
    assert item["url"] == delivery.remote_url
    assert "<b>" not in item["content_html"]


def test_a_picture_is_shown_with_its_alt_text_and_no_other_can_be_asked_for(
    client: Client, at_home: House
) -> None:
    media, other = (
        with_bytes(make_media(at_home.organisation, "a"), b"one"),
        make_media(at_home.organisation, "b"),
    )
    pictures = [{"media": str(media.pk), "alt": 'A "kind" nurse.'}]
    delivery = published(at_home, body={"pictures": pictures})
    page = client.get(path(delivery))
    assert 'alt="A &quot;kind&quot; nurse."' in page.text
    shown = client.get(f"/news/tamarack/pictures/{media.sha256}/")
    assert b"".join(shown) == b"one"
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert client.get(f"/news/tamarack/pictures/{other.sha256}/").status_code == 404


def test_what_was_taken_down_says_so_everywhere(client: Client, at_home: House) -> None:
    delivery = published(at_home)
    withdraw(delivery.post, "No.")
    work(delivery)
    gone = client.get(path(delivery))
    assert gone.status_code == 410
    assert "flu clinic" not in gone.text
    assert json.loads(client.get("/news/tamarack/feed.json").content)["items"] == []
    assert "flu clinic" not in client.get("/news/tamarack/").text


def test_without_a_newsroom_there_is_none(client: Client, hospital: Organisation) -> None:
    assert client.get("/news/tamarack/").status_code == 404
    assert client.get("/news/nobody/").status_code == 404


def test_another_organisations_article_is_not_here(client: Client, at_home: House) -> None:
    delivery = published(at_home)
    make_organisation("other")
    assert client.get(path(delivery).replace("tamarack", "other")).status_code == 404


def test_queries_do_not_grow_with_articles(
    client: Client, at_home: House, django_assert_max_num_queries: Any
) -> None:
    room = at_home.channel()
    for number in range(6):
        Article.objects.create(
            organisation=at_home.organisation,
            channel=room,
            delivery_key=str(number),
            slug=f"news-{number}",
            text=f"News {number}.",
            published_at=at_home.organisation.created_at,
        )
    with django_assert_max_num_queries(16):
        client.get("/news/tamarack/")


def test_the_headline_is_not_said_twice(client: Client, at_home: House) -> None:
    page = client.get(path(published(at_home)))
    (body,) = page.text.split('itemprop="articleBody">')[1:]
    assert body.startswith("<p>Bring a friend")


def test_two_articles_that_begin_alike_have_two_addresses(at_home: House) -> None:
    store = ArticleStore(at_home.channel())
    draft = Draft((Part(NEWS),), at_home.organisation.created_at)
    # Both end in the same signs, as one in some millions does.
    first = store.put(Entry("01a218e8-0000-7000-8000-000000abcdef", draft))
    second = store.put(Entry("01a218e8-0000-7000-8000-111111abcdef", draft))
    assert first != second
    assert store.put(Entry("01a218e8-0000-7000-8000-111111abcdef", draft)) == second


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", "One."),
        ("\n\nA line\nanother", "A line"),
        ("", "News"),
        ("word " * 40, ("word " * 40)[:100].rsplit(" ", 1)[0] + "…"),
    ],
)
def test_a_headline_is_the_first_sentence(text: str, expected: str) -> None:
    assert headline(text) == expected
