"""`bedside up --demo`: an invented hospital, and a link for each role that works once."""

import re
from collections.abc import Iterator

import httpx
import psycopg
import pytest

from bedside.desk.core.cluster import Cluster
from bedside.desk.flows.demo.script import scenes
from bedside.desk.people.roles import Role
from bedside.desk.planner.models import Post
from tests.cli.desk.running import Desk, a_home, bedside, started

LINK = re.compile(r"^  (.+?)  +(.+?)  +(http://localhost:\d+/enter/\S+)$", re.MULTILINE)


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with a_home() as home, started(home, "--demo") as running:
        running.hears("Auditor ")  # the last of them
        yield running


def links(said: str) -> dict[str, str]:
    return {role: link for role, _, link in LINK.findall(said)}


def test_every_role_has_a_link(desk: Desk) -> None:
    assert set(links("".join(desk.said))) == {str(role.label) for role in Role}


def test_a_link_signs_in_by_a_button_and_only_once(desk: Desk) -> None:
    link = links("".join(desk.said))["Publisher"]
    with httpx.Client(follow_redirects=True) as browser:
        asked = browser.get(link)
        assert "Sign in as Carla Whitmore" in asked.text
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', asked.text)
        assert token
        form = {"csrfmiddlewaretoken": token[1]}
        entered = browser.post(link, data=form, headers={"Referer": link})
        assert entered.status_code == 200
        assert entered.url.path == "/"
        assert "Cedar Hollow Hospital" in entered.text
        assert browser.get(f"http://localhost:{desk.port}/calendar/list/").status_code == 200
    assert httpx.get(link).status_code == 404


def test_the_three_weeks_are_there(desk: Desk) -> None:
    with psycopg.connect(Cluster(desk.home / "postgres").owner_dsn()) as owner:
        titles = {title for (title,) in owner.execute("SELECT title FROM planner_post")}
    assert titles == {scene.title for scene in scenes()}


def test_every_state_of_a_post_is_shown(desk: Desk) -> None:
    with psycopg.connect(Cluster(desk.home / "postgres").owner_dsn()) as owner:
        states = {state for (state,) in owner.execute("SELECT state FROM planner_post")}
        deliveries = set(owner.execute("SELECT state, next FROM outbox_delivery"))
    assert states == set(Post.State.values)
    assert {("live", ""), ("due", ""), ("withdrawn", "")} <= deliveries
    # One waits for somebody to sign in to its network, until the worker says it is too late.
    assert any(state == "refused" or asks == "reconnect" for state, asks in deliveries)


def test_of_a_normal_week_four_of_five_posts_need_one_tap(desk: Desk) -> None:
    with psycopg.connect(Cluster(desk.home / "postgres").owner_dsn()) as owner:
        taps = [
            count
            for (count,) in owner.execute(
                "SELECT count(*) FROM review_signoff JOIN planner_post p ON p.id = post_id "
                "WHERE state IN ('approved', 'scheduled') GROUP BY p.id"
            )
        ]
    assert len(taps) > 15
    assert taps.count(1) >= 0.8 * len(taps)


def test_asking_again_prints_new_links_and_writes_nothing_twice(desk: Desk) -> None:
    told = bedside("demo", home=desk.home, BEDSIDE_ADDRESS=f"http://localhost:{desk.port}")
    assert told.returncode == 0, told.stderr
    new = links(told.stdout)
    assert len(new) == len(Role)
    assert set(new.values()).isdisjoint(links("".join(desk.said)).values())
    assert httpx.get(new["Author"]).status_code == 200
    with psycopg.connect(Cluster(desk.home / "postgres").owner_dsn()) as owner:
        (posts,) = owner.execute("SELECT count(*) FROM planner_post").fetchone() or (0,)
    assert posts == len(scenes())


def test_its_record_holds(desk: Desk) -> None:
    told = bedside("record", "verify", home=desk.home)
    assert told.returncode == 0
    assert re.match(r"cedar-hollow: \d+ entries, none changed, missing or moved\.", told.stdout)


def test_a_set_up_desk_has_no_code(desk: Desk) -> None:
    assert "is set up" in bedside("set-up-code", home=desk.home).stdout


def test_a_real_organisation_is_left_alone() -> None:
    with a_home() as home, started(home) as desk:
        assert re.search(r"From elsewhere: ([a-z2-7]{4}-){3}[a-z2-7]{4}", desk.hears("elsewhere"))
        with psycopg.connect(Cluster(home / "postgres").owner_dsn()) as owner:
            owner.execute(
                "INSERT INTO people_organisation "
                "(id, name, slug, kind, zone, solo, demo, created_at) VALUES "
                "(gen_random_uuid(), 'Elm', 'elm', 'clinic', 'UTC', false, false, now())"
            )
        told = bedside("demo", home=home)
        assert told.returncode == 2
        assert "There is an organisation here already" in told.stderr
        assert "Make it: bedside demo" in bedside("demo", "--links", home=home).stderr
