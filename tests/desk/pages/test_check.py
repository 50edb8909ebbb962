"""The pre-flight page: anybody may paste, nothing is kept, the organisation's own facts count."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client

from bedside.desk.checks.models import FactSheet
from bedside.desk.people.models import Organisation
from tests.desk.conftest import make_organisation

STORY = "So proud of our patient John Smith, who rang the bell after 14 rounds of chemo!"


def rows() -> int:
    """How many rows there are in all tables, as the database counts them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
        )
        tables = [name for (name,) in cursor.fetchall() if name != "django_session"]
        cursor.execute(" UNION ALL ".join(f"SELECT count(*) FROM {name}" for name in tables))
        return sum(count for (count,) in cursor.fetchall())


def test_a_story_is_stopped_with_its_reason(client: Client, hospital: Organisation) -> None:
    page = client.post("/check/tamarack/", {"text": STORY, "place": "organisation"})
    assert page.status_code == 200
    assert "May not leave as it is" in page.text
    assert "PHI001" in page.text
    assert "We looked for names, dates" in page.text


def test_nothing_is_stored(client: Client, hospital: Organisation) -> None:
    before = rows()
    client.post("/check/tamarack/", {"text": STORY, "place": "organisation"})
    assert rows() == before


def test_what_is_pasted_is_shown_as_text(client: Client, hospital: Organisation) -> None:
    text = "<script>alert(1)</script> Our patient John Smith is home."
    page = client.post("/check/tamarack/", {"text": text, "place": "organisation"})
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert" in page.text


def test_the_organisations_own_staff_are_known(client: Client, hospital: Organisation) -> None:
    FactSheet.objects.create(organisation=hospital, facts={"phones": ["(406) 555-0110"]})
    text = "Questions about your bill? Call (406) 555-0110."
    page = client.post("/check/tamarack/", {"text": text, "place": "organisation"})
    assert "Nothing found" in page.text


def test_a_reply_is_checked_as_a_reply(client: Client, hospital: Organisation) -> None:
    asked = {
        "text": "We have no record of you ever being seen here.",
        "place": "reply",
        "in_reply_to": "They lost my records.",
    }
    assert "PHI020" in client.post("/check/tamarack/", asked).text


@pytest.mark.parametrize("text", ["", "x" * 20_001])
def test_too_little_and_too_much_is_told(client: Client, hospital: Organisation, text: str) -> None:
    page = client.post("/check/tamarack/", {"text": text, "place": "organisation"})
    assert page.status_code == 200
    assert "errorlist" in page.text


def test_a_part_is_answered_to_htmx(client: Client, hospital: Organisation) -> None:
    page = client.post(
        "/check/tamarack/",
        {"text": STORY, "place": "organisation"},
        headers={"HX-Request": "true"},
    )
    assert "<html" not in page.text
    assert "PHI001" in page.text


def test_the_only_organisation_is_taken(
    client: Client, hospital: Organisation, looking_at: Callable[[Organisation], None]
) -> None:
    assert client.get("/check/")["Location"] == "/check/tamarack/"
    make_organisation("other")
    looking_at(hospital)
    assert client.get("/check/").status_code == 200
