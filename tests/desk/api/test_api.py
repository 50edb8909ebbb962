"""The API: a member's token, the same moves and the same gate, and nothing that takes a person."""

import datetime as dt
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.outbox.scheduling import schedule
from bedside.desk.people.api_tokens import LASTS, end_token, make_token, member_by
from bedside.desk.people.models import ApiToken, Member, Organisation
from bedside.desk.planner.models import Post
from tests.desk.conftest import People, make_member, make_organisation

FINE = "Flu shots are free this Saturday at our Main Street clinic."
STORY = "Congratulations to our patient John Smith on his new knee!"

Call = Callable[..., Any]


@pytest.fixture
def channel(hospital: Organisation) -> Channel:
    return Channel.objects.create(organisation=hospital, network="newsroom", name="Newsroom")


@pytest.fixture
def call(client: Client) -> Call:
    """`call(member, verb, path, **body)`: the answer to a program with that member's token."""

    def ask(member: Member, verb: str, path: str, **body: Any) -> Any:
        put_in_sight(member.organisation_id)
        token = make_token(member, "test")
        answer = client.generic(
            verb,
            f"/api/{path}",
            json.dumps(body),
            content_type="application/json",
            HTTP_AUTHORIZATION=f"Bearer {token}",
        )
        put_in_sight(member.organisation_id)
        return answer

    return ask


def test_words_are_checked_and_nothing_is_kept(call: Call, people: People) -> None:
    answer = call(people.author, "POST", "check/", text=STORY).json()
    assert answer["report"]["verdict"] == "block"
    assert "We looked for names" in answer["looked_for"]
    assert not Post.objects.exists()


def test_a_program_writes_and_submits_and_a_stop_stops_it(
    call: Call, people: People, channel: Channel
) -> None:
    channels = [str(channel.pk)]
    made = call(people.author, "POST", "posts/", text=STORY, channels=channels)
    assert made.status_code == 201
    refused = call(people.author, "POST", f"posts/{made.json()['id']}/submit/")
    assert refused.status_code == 409
    assert "PHI001" in " ".join(refused.json()["reasons"])
    made = call(people.author, "POST", "posts/", text=FINE, channels=channels)
    told = call(people.author, "POST", f"posts/{made.json()['id']}/submit/")
    assert (told.status_code, told.json()["state"]) == (200, "submitted")


def test_the_gate_says_why_a_delivery_waits(call: Call, people: People, channel: Channel) -> None:
    made = call(people.author, "POST", "posts/", text=FINE, channels=[str(channel.pk)]).json()
    call(people.author, "POST", f"posts/{made['id']}/submit/")
    version = Post.objects.get(pk=made["id"]).current_version
    assert version is not None
    schedule(version, people.publisher, clock.now() + dt.timedelta(hours=1))
    (sent,) = call(people.author, "GET", f"posts/{made['id']}/").json()["deliveries"]
    assert sent["state"] == "due"
    assert "The post is in review." in sent["waits_for"]


def test_a_role_gives_a_program_no_more_than_its_member(
    call: Call, people: People, channel: Channel
) -> None:
    assert call(people.guest, "GET", "channels/").status_code == 403
    assert call(people.auditor, "POST", "posts/", text=FINE).status_code == 403
    made = call(people.guest, "POST", "posts/", text=FINE, channels=[str(channel.pk)]).json()
    assert call(people.guest, "POST", f"posts/{made['id']}/submit/").status_code == 403


def test_another_organisations_post_is_not_there(call: Call, people: People) -> None:
    made = call(people.author, "POST", "posts/", text=FINE).json()
    other = make_organisation("other")
    put_in_sight(other.pk)
    stranger = make_member(other, "Olga Other", "author")
    assert call(stranger, "GET", f"posts/{made['id']}/").status_code == 404
    assert call(stranger, "POST", f"posts/{made['id']}/submit/").status_code == 404


def test_a_token_ends_by_hand_by_time_and_with_its_member(people: People) -> None:
    def opens(token: str) -> bool:
        found = member_by(token, "test") == people.author
        put_in_sight(people.author.organisation_id)
        return found

    token = make_token(people.author, "one")
    assert opens(token)
    with clock.fixed_at(clock.now() + LASTS + dt.timedelta(seconds=1)):
        assert not opens(token)
    end_token(ApiToken.objects.get())
    assert not opens(token)
    token = make_token(people.author, "two")
    people.author.left_at = clock.now()
    people.author.save()
    assert not opens(token)


@pytest.mark.parametrize("token", ["", "bedside", "bedside_x_y", "bedside_" + "0" * 32 + "_y"])
def test_nonsense_opens_nothing(client: Client, people: People, token: str) -> None:
    answer = client.get("/api/channels/", HTTP_AUTHORIZATION=f"Bearer {token}")
    assert answer.status_code == 401


@pytest.mark.parametrize(
    "body", ["{", "[]", '{"text": 1}', '{"text": "a", "channels": ["x"]}', '{"text": "\\ud800"}']
)
def test_bad_input_is_told_and_no_traceback(client: Client, people: People, body: str) -> None:
    token = make_token(people.author, "test")
    answer = client.post(
        "/api/posts/",
        body,
        content_type="application/json",
        HTTP_AUTHORIZATION=f"Bearer {token}",
    )
    assert answer.status_code in {201, 400, 409, 422}
    assert "Traceback" not in answer.text


def test_the_description_names_every_route(client: Client, people: People) -> None:
    paths = client.get("/api/openapi.json").json()["paths"]
    assert set(paths) == {
        "/api/check/",
        "/api/channels/",
        "/api/posts/",
        "/api/posts/{post_id}/",
        "/api/posts/{post_id}/submit/",
    }
