"""From the first words to the public page and a real Bluesky server, and what stops a post."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from tests.journeys.conftest import ADMINISTRATOR, PASSWORD, Desk, assert_accessible, until
from tests.journeys.people import Person, join, open_browser, set_up_app
from tests.peers.pds import Pds
from tests.peers.pds import Person as Account

ZONE = ZoneInfo("America/Denver")
STORY = "Congratulations to our patient John Smith on his new knee!"
NAMELESS = "Congratulations to our patient on his new knee!"
GENERAL = "Sore knee? Our Main Street clinic has a free talk on knee pain this Saturday at 10."
SECONDS_TO_LEAVE = 200


@dataclass
class Team:
    slug: str
    ada: Person
    ana: Person
    paul: Person
    account: Account


@pytest.fixture(scope="module")
def team(desk: Desk, browser: Browser, hospital_slug: str, pds: Pds) -> Iterator[Team]:
    """An administrator, a writer and a publisher; a newsroom and an account on Bluesky."""
    ada = open_browser(browser, desk, "Ada Admin", ADMINISTRATOR)
    page = ada.go("/account/login/")
    page.locator("input[name=login]").fill(ADMINISTRATOR)
    page.locator("input[name=password]").fill(PASSWORD)
    ada.press("Sign in")
    page.wait_for_url(f"{desk.url}/")
    set_up_app(ada, PASSWORD)
    invite(ada, "ana@tamarack.example", "author")
    invite(ada, "paul@tamarack.example", "publisher")
    account = pds.person()
    connect(ada, pds, account)
    ana = join(browser, desk, "Ana Writer", "ana@tamarack.example")
    paul = join(browser, desk, "Paul Publisher", "paul@tamarack.example")
    for channel in ("Newsroom", account.handle):
        designate(ada, channel, "Paul Publisher")
    everybody = [ada, ana, paul]
    yield Team(hospital_slug, ada, ana, paul, account)
    assert [(one.name, one.wrong) for one in everybody if one.wrong] == []
    for one in everybody:
        one.page.context.close()


def invite(ada: Person, email: str, role: str) -> None:
    page = ada.go("/settings/members/invite/")
    page.get_by_label("E-mail address").fill(email)
    page.locator(f"input[name=roles][value={role}]").check()
    ada.press("Send the invitation")


def connect(ada: Person, pds: Pds, account: Account) -> None:
    page = ada.go("/channels/")
    ada.press("Open the newsroom")
    page.goto("/channels/")
    assert_accessible(page)
    form = page.locator("form", has=page.get_by_role("heading", name="Bluesky"))
    form.get_by_label("Name on Bluesky").fill(account.handle)
    form.get_by_label("App password").fill(account.app_password)
    form.get_by_label("Server").fill(pds.url)
    form.get_by_role("button", name="Connect").click()
    expect(page.get_by_text(f"{account.handle} is connected")).to_be_visible()


def designate(ada: Person, channel: str, member: str) -> None:
    page = ada.go("/channels/designations/")
    choose(page, "channel", channel)
    choose(page, "member", member)
    ada.press("Designate")


def choose(page: Page, field: str, words: str) -> None:
    """The option with these words."""
    options = page.locator(f"select[name={field}] option").all_inner_texts()
    (place,) = [place for place, text in enumerate(options) if words in text]
    page.locator(f"select[name={field}]").select_option(index=place)


def in_minutes(minutes: int) -> dt.datetime:
    return (dt.datetime.now(ZONE) + dt.timedelta(minutes=minutes)).replace(second=0, microsecond=0)


def write(person: Person, text: str, at: dt.datetime, *channels: str) -> str:
    """A new post with these words; the address of its page."""
    page = person.go("/")
    person.press("Write a post")
    page.locator("#text").fill(text)
    for channel in channels:
        page.get_by_label(channel).first.check()
    page.locator("#day").fill(f"{at:%Y-%m-%d}")
    page.locator("#hour").fill(f"{at:%H:%M}")
    expect(page.locator("#saved")).to_contain_text("Saved ")
    return page.url


def submit(person: Person) -> str:
    """Submit what is on the page; the post's id."""
    page = person.page
    page.wait_for_load_state("networkidle")
    page.get_by_role("button", name="Submit for review").click()
    page.wait_for_url("**/posts/*/")
    return page.url.rstrip("/").rpartition("/")[2]


def sign_off(paul: Person, post: str) -> Page:
    page = paul.go(f"/reviews/{post}/")
    assert_accessible(page)
    paul.press("Sign off")
    page.wait_for_load_state()
    schedule = page.get_by_role("button", name="Schedule", exact=True)
    if schedule.count():
        schedule.first.click()
        page.wait_for_load_state()
    page.goto(f"/posts/{post}/")
    return page


def states(desk: Desk, post: str) -> dict[str, str]:
    with desk.owner() as owner:
        rows = owner.execute(
            "SELECT c.network, d.state FROM outbox_delivery d "
            "JOIN channels_channel c ON c.id = d.channel_id WHERE d.post_id = %s",
            [post],
        )
        return dict(rows.fetchall())


def test_a_story_becomes_general_is_signed_by_another_and_leaves_on_its_minute(
    desk: Desk, team: Team, pds: Pds, tmp_path: Path
) -> None:
    at = in_minutes(2)
    write(team.ana, STORY, at, "Newsroom", team.account.handle)
    page = team.ana.page
    # She sees the block and its reason, and takes the name out.
    expect(page.locator("#panel")).to_contain_text("PHI001")
    expect(page.locator("#panel")).to_contain_text("names a patient")
    assert_accessible(page)
    page.locator("#text").fill(NAMELESS)
    # The story still needs an authorization.
    expect(page.locator("#panel")).not_to_contain_text("PHI001")
    expect(page.locator("#panel")).to_contain_text("authorization")
    expect(page.get_by_role("button", name="Submit for review")).to_be_disabled()
    page.locator("#text").fill(GENERAL)
    expect(page.locator("#panel")).to_contain_text("Will need the sign-off of")
    # A picture with alt text.
    picture = tmp_path / "clinic.jpg"
    Image.new("RGB", (1200, 800), (20, 120, 110)).save(picture)
    page.locator("#file").set_input_files(picture)
    page.get_by_role("button", name="Add it").click()
    page.get_by_label("Alt text: what does it show?").fill("The front door of our clinic")
    expect(page.locator("#panel")).to_contain_text("Will need the sign-off of")
    expect(page.get_by_role("button", name="Submit for review")).to_be_enabled()
    post = submit(team.ana)
    # Nobody signs their own words; somebody else does.
    assert team.ana.go(f"/reviews/{post}/").get_by_role("button", name="Sign off").count() == 0
    page = sign_off(team.paul, post)
    expect(page.get_by_text("Scheduled").first).to_be_visible()
    assert states(desk, post) == {"newsroom": "due", "bluesky": "due"}
    # It leaves on its minute, not before.
    both = {"newsroom": "live", "bluesky": "live"}
    until(lambda: states(desk, post) == both, SECONDS_TO_LEAVE, "both networks")
    assert dt.datetime.now(ZONE) >= at
    public = httpx.get(f"{desk.url}/news/{team.slug}/").text
    # The page makes a headline of the first sentence; the feed keeps the words as they are.
    assert "free talk on knee pain this Saturday at 10." in public
    assert "The front door of our clinic" in public
    items = httpx.get(f"{desk.url}/news/{team.slug}/feed.json").json()["items"]
    assert [one["content_text"] for one in items] == [GENERAL]
    records = pds.call(
        "GET",
        "com.atproto.repo.listRecords",
        params={"repo": team.account.did, "collection": "app.bsky.feed.post"},
    )["records"]
    assert [one["value"]["text"] for one in records] == [GENERAL]
    assert records[0]["value"]["embed"]["images"][0]["alt"] == "The front door of our clinic"
    assert verified(desk)


def verified(desk: Desk) -> bool:
    """What the operator's own command says of the record."""
    environment = {**os.environ, "BEDSIDE_HOME": str(desk.home)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run(
        [sys.executable, "-m", "bedside", "record", "verify"],
        env=environment,
        capture_output=True,
        text=True,
    )
    return done.returncode == 0


def scheduled(team: Team, text: str, at: dt.datetime) -> str:
    write(team.ana, text, at, "Newsroom")
    post = submit(team.ana)
    sign_off(team.paul, post)
    return post


def test_an_edit_after_sign_off_needs_a_new_one(desk: Desk, team: Team) -> None:
    post = scheduled(team, "Our garden is open to visitors again.", in_minutes(30))
    assert states(desk, post) == {"newsroom": "due"}
    page = team.ana.go(f"/reviews/{post}/")
    team.ana.press("Edit again")
    page.goto(f"/posts/{post}/write/")
    page.locator("#text").fill("Our garden is open to visitors again, with new benches.")
    expect(page.locator("#saved")).to_contain_text("Saved ")
    submit(team.ana)
    assert "due" not in states(desk, post).values()
    page = team.paul.go(f"/reviews/{post}/")
    expect(page.get_by_text("Missing:").first).to_be_attached()
    expect(page.locator("ins")).to_contain_text("with new benches")


def test_a_hold_stops_what_is_due_and_asks_afterwards(desk: Desk, team: Team) -> None:
    post = scheduled(team, "Our cafeteria has a new soup every day.", in_minutes(1))
    page = team.paul.go("/hold/")
    page.get_by_label("Why?").fill("A fire at Main Street")
    team.paul.press("Hold everything")
    expect(team.ana.go("/").get_by_text("A fire at Main Street")).to_be_visible()
    with desk.owner() as owner:
        due = "SELECT due_at < now() - interval '5 seconds' FROM outbox_delivery WHERE post_id = %s"
        until(lambda: owner.execute(due, [post]).fetchone() == (True,), 120, "its minute")
    assert states(desk, post) == {"newsroom": "due"}
    page = team.paul.go("/hold/")
    assert_accessible(page)
    team.paul.press("Lift the hold")
    page.get_by_role("button", name="Send it now").click()
    until(lambda: states(desk, post) == {"newsroom": "live"}, 60, "the newsroom")


def test_a_designation_that_ended_stops_it(desk: Desk, team: Team) -> None:
    post = scheduled(team, "Parking on the north side is open again.", in_minutes(1))
    page = team.ada.go("/channels/designations/")
    page.get_by_role("button", name="End Paul Publisher on Newsroom").click()
    page.wait_for_load_state()
    until(lambda: states(desk, post) == {"newsroom": "refused"}, 150, "a refusal")
    page = team.paul.go(f"/posts/{post}/")
    expect(page.get_by_text("may no longer publish on Newsroom")).to_be_visible()
    designate(team.ada, "Newsroom", "Paul Publisher")


PAGES = ["/", "/calendar/", "/calendar/list/", "/reviews/", "/check/", "/more/", "/record/"]
PAGES += ["/channels/", "/settings/", "/settings/members/", "/hold/"]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_every_screen_is_accessible_and_fits(
    desk: Desk, team: Team, browser: Browser, *, phone: bool, dark: bool
) -> None:
    context = browser.new_context(
        base_url=desk.url,
        storage_state=team.ada.page.context.storage_state(),
        viewport={"width": 390, "height": 844} if phone else {"width": 1280, "height": 900},
        color_scheme="dark" if dark else "light",
    )
    page = context.new_page()
    for path in PAGES:
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        assert_accessible(page)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
    context.close()
