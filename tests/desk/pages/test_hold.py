"""Hold everything: one button, a reason that everybody reads, and afterwards post by post."""

import datetime as dt

import pytest
from django.test import Client

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.outbox.models import Delivery, Hold
from bedside.desk.people.models import Organisation
from bedside.desk.planner.body import read_body
from bedside.desk.planner.drafts import start_draft
from bedside.desk.planner.versions import freeze
from tests.desk.conftest import People, SignIn


@pytest.fixture
def publisher(people: People, signed_in_as: SignIn) -> Client:
    return signed_in_as(people.publisher)


@pytest.fixture
def delivery(hospital: Organisation, people: People) -> Delivery:
    channel = Channel.objects.create(organisation=hospital, network="newsroom", name="Newsroom")
    body = read_body({"text": "Flu shots on Saturday.", "channels": [str(channel.pk)]})
    post = start_draft(people.author, body, title="Flu shots")
    version = freeze(post, people.author)
    now = clock.now()
    return Delivery.objects.create(
        organisation=hospital,
        post=post,
        variant=version.variants.get(),
        channel=channel,
        scheduled_by=people.publisher,
        due_at=now - dt.timedelta(minutes=5),
        grace_until=now + dt.timedelta(minutes=55),
        try_at=now,
    )


def test_a_hold_is_placed_and_everybody_reads_why(
    publisher: Client, people: People, signed_in_as: SignIn
) -> None:
    publisher.post("/hold/place/", {"reason": "A fire at Main Street"})
    assert Hold.objects.filter(lifted_at__isnull=True).count() == 1
    assert "A fire at Main Street" in signed_in_as(people.author).get("/").text


def test_a_hold_needs_a_reason(publisher: Client) -> None:
    page = publisher.post("/hold/place/", {"reason": "  "}, follow=True)
    assert "Say why" in page.text
    assert not Hold.objects.exists()


def test_what_fell_due_asks_after_the_hold(publisher: Client, delivery: Delivery) -> None:
    publisher.post("/hold/place/", {"reason": "A fire"})
    page = publisher.post("/hold/lift/", follow=True).text
    assert "decide about each below" in page
    assert "Send it now" in page
    publisher.post(f"/deliveries/{delivery.pk}/after-hold/", {"send": "no"})
    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.WITHDRAWN


def test_sent_after_the_hold_it_is_due_again(publisher: Client, delivery: Delivery) -> None:
    publisher.post("/hold/place/", {"reason": "A fire"})
    publisher.post("/hold/lift/")
    publisher.post(f"/deliveries/{delivery.pk}/after-hold/", {"send": "yes"})
    delivery.refresh_from_db()
    assert (delivery.state, delivery.asks) == (Delivery.State.DUE, False)


def test_only_an_alert_passes_a_hold(publisher: Client, delivery: Delivery) -> None:
    publisher.post("/hold/place/", {"reason": "A fire"})
    page = publisher.post(f"/deliveries/{delivery.pk}/through-hold/", follow=True)
    assert "Only a health alert" in page.text


def test_a_person_settles_what_nobody_knows(publisher: Client, delivery: Delivery) -> None:
    Delivery.objects.filter(pk=delivery.pk).update(state=Delivery.State.UNCONFIRMED)
    address = f"/deliveries/{delivery.pk}/looked/"
    wrong = publisher.post(address, {"is_there": "yes", "url": "javascript:x"}, follow=True)
    assert "not a web address" in wrong.text
    publisher.post(address, {"is_there": "yes", "url": "https://tamarack.example/1"})
    delivery.refresh_from_db()
    assert delivery.state == Delivery.State.LIVE
    assert delivery.remote_url == "https://tamarack.example/1"


def test_an_author_may_not_hold(people: People, signed_in_as: SignIn) -> None:
    assert signed_in_as(people.author).get("/hold/").status_code == 403
