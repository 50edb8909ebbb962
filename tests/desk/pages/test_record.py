"""The page Record: found by who, what and when; verified; handed out."""

import io
import re
import zipfile
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from bedside.desk.core.tenancy import acting_for, put_in_sight
from bedside.desk.people.models import Department, Organisation
from bedside.desk.planner.models import Post
from bedside.desk.record.models import Entry
from tests.desk.conftest import People, SignIn, make_organisation, make_people


@pytest.fixture(autouse=True)
def happened(hospital: Organisation, people: People) -> None:
    """Ana made a ward from home, and wrote a post."""
    with acting_for(hospital.pk, member=people.author.pk, source="192.0.2.7"):
        Department.objects.create(organisation=hospital, name="Cardiology")
        Post.objects.create(organisation=hospital, author=people.author, title="John Smith")
    seal()


def seal() -> None:
    """As a commit does."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def page(client: Any, **asked: object) -> str:
    answer = client.get("/record/", asked)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_it_tells_who_did_what_from_where(people: People, signed_in_as: SignIn) -> None:
    html = page(signed_in_as(people.auditor), member=people.author.pk)
    assert "Ana Writer" in html
    assert "made department" in html
    assert "<ins>Cardiology</ins>" in html
    assert "192.0.2.7" in html
    assert "<ins>John Smith" not in html
    assert 'made post <span class="soft">(“John Smith”)' in html
    assert "words (hash " in html


@pytest.mark.parametrize(
    ("asked", "finds"),
    [
        ({"table": "people_department"}, True),
        ({"table": "planner_post"}, False),
        ({"action": "insert"}, True),
        ({"action": "delete"}, False),
        ({"source": "192.0.2.7"}, True),
        ({"source": "192.0.2.8"}, False),
        ({"since": "2000-01-01", "until": "2099-01-01"}, True),
        ({"until": "2000-01-01"}, False),
        ({"since": "not a day"}, True),
        ({"before": "2"}, False),
    ],
)
def test_it_finds_by(
    people: People, signed_in_as: SignIn, asked: dict[str, str], finds: bool
) -> None:
    html = page(signed_in_as(people.auditor), **asked)
    assert ("made department" in html) is finds


def test_one_post_and_what_belongs_to_it(people: People, signed_in_as: SignIn) -> None:
    post = Post.objects.get()
    html = page(signed_in_as(people.auditor), about=post.pk)
    assert "made post" in html
    assert "made department" not in html


def test_another_organisation_sees_none_of_it(
    hospital: Organisation, people: People, signed_in_as: SignIn
) -> None:
    post = Post.objects.get()
    other = make_organisation("other")
    put_in_sight(other.pk)
    html = page(signed_in_as(make_people(other).auditor), about=post.pk)
    assert "Cardiology" not in html


def test_who_may_not_read_it_is_refused(people: People, signed_in_as: SignIn) -> None:
    assert signed_in_as(people.author).get("/record/").status_code == 403
    assert signed_in_as(people.privacy).post("/record/export/").status_code == 403


def test_it_is_verified_by_a_button(people: People, signed_in_as: SignIn) -> None:
    client = signed_in_as(people.auditor)
    seal()
    answer = client.post("/record/verify/", follow=True)
    assert "entries hold: none changed, missing or moved." in answer.content.decode()


def test_it_is_handed_out_as_a_file(people: People, signed_in_as: SignIn) -> None:
    client = signed_in_as(people.auditor)
    days = {"since": "2020-01-01", "until": "2099-01-01", "with_texts": "on"}
    answer = client.post("/record/export/", days)
    assert "record-tamarack-2020-01-01-2099-01-01.zip" in answer["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as bundle:  # type: ignore[attr-defined]
        assert "John Smith" in bundle.read("texts.jsonl").decode()
    assert "by Otto Auditor" in page(client)


@pytest.mark.parametrize(
    ("days", "told"),
    [
        ({"since": "", "until": "2026-01-01"}, "Say from which day on."),
        ({"since": "2026-02-01", "until": "2026-01-01"}, "The last day is before the first."),
        ({"since": "1999-01-01", "until": "1999-01-02"}, "Nothing was recorded in that time."),
    ],
)
def test_a_time_that_cannot_be_handed_out_is_told(
    people: People, signed_in_as: SignIn, days: dict[str, str], told: str
) -> None:
    answer = signed_in_as(people.auditor).post("/record/export/", days, follow=True)
    assert told in answer.content.decode()


def test_each_label_belongs_to_one_field(people: People, signed_in_as: SignIn) -> None:
    ids = re.findall(r' id="([^"]+)"', page(signed_in_as(people.auditor)))
    assert sorted(ids) == sorted(set(ids))


def test_an_export_needs_a_second_factor(people: People, signed_in_as: SignIn) -> None:
    answer = signed_in_as(people.auditor, mfa=False).post("/record/export/", {})
    assert answer.status_code == 302


def test_it_costs_the_same_however_long_it_is(
    hospital: Organisation, people: People, signed_in_as: SignIn
) -> None:
    client = signed_in_as(people.auditor)
    client.get("/record/")

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            html = page(client)
        assert "Cardiology" in html
        return len(asked)

    few = queries()
    for number in range(120):
        Department.objects.create(organisation=hospital, name=f"Cardiology {number}")
    seal()
    assert Entry.objects.count() > 120
    assert queries() <= few
    assert "Earlier entries" in page(client)
