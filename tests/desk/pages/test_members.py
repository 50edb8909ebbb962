"""The pages about people: inviting, changing, handing over, departments, designations."""

from collections.abc import Callable

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from bedside.desk.channels.models import Channel, Designation
from bedside.desk.people.invitations import pending
from bedside.desk.people.models import Department, Member, Organisation
from bedside.desk.people.roles import Role
from bedside.desk.planner.drafts import start_draft
from tests.desk.conftest import People, SignIn, make_member, make_organisation

INVITED = {"email": "nia@new.example", "roles": ["author"]}


@pytest.fixture
def ada(people: People, signed_in_as: SignIn) -> Client:
    """The administrator's browser, with a second factor."""
    return signed_in_as(people.administrator)


def test_inviting_mails_a_link_and_lists_it(ada: Client, people: People) -> None:
    page = ada.post("/settings/members/invite/", INVITED, follow=True)
    assert "The invitation is on its way." in page.text
    assert "nia@new.example" in page.text
    assert mail.outbox[-1].to == ["nia@new.example"]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"email": "nobody"}, "valid email"),
        ({"roles": []}, "Choose at least one role"),
        ({"roles": ["guest"]}, "A guest needs a last day"),
        ({"roles": ["guest", "publisher"], "ends_on": "2099-01-01"}, "drafts and nothing else"),
        ({"roles": ["emperor"]}, "Select a valid choice"),
        ({"ends_on": "2020-01-01"}, "This day has passed"),
        ({"email": "ana@tamarack.example"}, "Ana Writer is a member already"),
    ],
)
def test_a_mistake_is_said_and_nobody_is_invited(
    ada: Client, people: People, wrong: dict[str, object], said: str
) -> None:
    page = ada.post("/settings/members/invite/", {**INVITED, **wrong})
    assert said in page.text
    assert not mail.outbox
    assert not pending(people.author.organisation).exists()


def test_another_organisations_department_cannot_be_chosen(
    ada: Client, people: People, looking_at: Callable[[Organisation], None]
) -> None:
    other = make_organisation("other")
    looking_at(other)
    theirs = Department.objects.create(organisation=other, name="Theirs")
    page = ada.post("/settings/members/invite/", {**INVITED, "department": str(theirs.pk)})
    assert "Select a valid choice" in page.text
    assert "Theirs" not in page.text


def test_an_invitation_is_sent_again_and_taken_back(ada: Client, people: People) -> None:
    ada.post("/settings/members/invite/", INVITED)
    invitation = pending(people.author.organisation).get()
    ada.post(f"/settings/invitations/{invitation.pk}/again/")
    assert len(mail.outbox) == 2
    ada.post(f"/settings/invitations/{invitation.pk}/withdraw/")
    assert not pending(people.author.organisation).exists()
    assert ada.post(f"/settings/invitations/{invitation.pk}/again/").status_code == 404


def test_nobody_can_be_flooded_with_invitations(ada: Client, people: People) -> None:
    page = None
    for number in range(61):
        page = ada.post("/settings/members/invite/", {**INVITED, "email": f"n{number}@new.example"})
    assert page is not None
    assert "many invitations for one hour" in page.text
    assert len(mail.outbox) == 60


def test_roles_and_department_are_changed(ada: Client, people: People) -> None:
    heart = Department.objects.create(organisation=people.author.organisation, name="Heart")
    path = f"/settings/members/{people.author.pk}/"
    assert "Ana Writer" in ada.get(path).text
    given = {"name": "Ana Q. Writer", "title": "Lead", "roles": ["author", "publisher"]}
    ada.post(path, {**given, "department": str(heart.pk)})
    people.author.refresh_from_db()
    assert people.author.roles == ["author", "publisher"]
    assert (people.author.name, people.author.department) == ("Ana Q. Writer", heart)


def test_a_guests_last_day_that_passed_can_stay_as_it_is(ada: Client, people: People) -> None:
    Member.objects.filter(pk=people.guest.pk).update(ends_on="2020-01-01")
    given = {"name": "Gale Renamed", "roles": ["guest"], "ends_on": "2020-01-01"}
    assert ada.post(f"/settings/members/{people.guest.pk}/", given).status_code == 302


def test_leaving_leads_to_what_needs_new_hands(ada: Client, people: People) -> None:
    start_draft(people.author, title="Flu clinic on Friday")
    path = f"/settings/members/{people.author.pk}/"
    assert "Flu clinic on Friday" in ada.get(f"{path}leave/").text
    page = ada.post(f"{path}leave/", follow=True)
    assert "Ana Writer has left" in page.text
    assert "Flu clinic on Friday" in page.text
    given = {"successor": str(people.second_author.pk)}
    page = ada.post(f"{path}handover/", given, follow=True)
    assert "1 draft is now with Sam Scribe" in page.text
    assert "Ana Writer" in ada.get("/settings/members/?left=1").text


def test_drafts_go_only_to_somebody_who_writes_here(ada: Client, people: People) -> None:
    start_draft(people.author, title="Flu clinic")
    for nobody in (people.auditor, people.author):
        page = ada.post(
            f"/settings/members/{people.author.pk}/handover/", {"successor": str(nobody.pk)}
        )
        assert "Select a valid choice" in page.text


def test_the_list_asks_no_more_for_more_members(ada: Client, people: People) -> None:
    hospital = people.author.organisation

    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as asked:
            ada.get("/settings/members/")
        return len(asked)

    queries()  # The first request asks what none asks again.
    few = queries()
    for number in range(20):
        make_member(hospital, f"Member{number} Person", Role.AUTHOR)
    assert queries() == few


@pytest.mark.parametrize("path", ["/channels/designations/", "/settings/departments/"])
def test_other_lists_ask_no_more_for_more_rows(ada: Client, people: People, path: str) -> None:
    hospital = people.author.organisation

    def add(number: int) -> None:
        member = make_member(hospital, f"Member{number} Person", Role.PUBLISHER)
        channel = Channel.objects.create(
            organisation=hospital, network="newsroom", name=f"N{number}", handle=f"n{number}"
        )
        Designation.objects.create(organisation=hospital, channel=channel, member=member)
        Department.objects.create(organisation=hospital, name=f"Department {number}")

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            ada.get(path)
        return len(asked)

    add(0)
    queries()
    few = queries()
    for number in range(1, 12):
        add(number)
    assert queries() == few


def test_departments_are_added_renamed_and_removed(ada: Client, people: People) -> None:
    ada.post("/settings/departments/", {"name": "Heart"})
    assert "already" in ada.post("/settings/departments/", {"name": "heart"}).text
    heart = Department.objects.get()
    people.author.department = heart
    people.author.save()
    ada.post(f"/settings/departments/{heart.pk}/", {"name": "Cardiology"})
    assert "Cardiology" in ada.get("/settings/departments/").text
    ada.post(f"/settings/departments/{heart.pk}/", {"remove": "1"})
    people.author.refresh_from_db()
    assert people.author.department is None


def test_somebody_is_designated_and_no_longer(ada: Client, people: People) -> None:
    channel = Channel.objects.create(
        organisation=people.author.organisation, network="newsroom", name="Newsroom"
    )
    given = {"member": str(people.publisher.pk), "channel": str(channel.pk), "purpose": "publish"}
    page = ada.post("/channels/designations/", given, follow=True)
    assert "Paul Publisher may use Newsroom" in page.text
    past = ada.post("/channels/designations/", {**given, "until": "2020-01-01"})
    assert "This day has passed" in past.text
    guest = ada.post("/channels/designations/", {**given, "member": str(people.guest.pk)})
    assert "Select a valid choice" in guest.text
    one = Designation.objects.get()
    ada.post(f"/channels/designations/{one.pk}/end/")
    one.refresh_from_db()
    assert one.ended_at is not None
    assert ada.post(f"/channels/designations/{one.pk}/end/").status_code == 404


HOSTILE = "<script>alert(1)</script>"


def test_names_are_shown_as_text(ada: Client, people: People) -> None:
    Member.objects.filter(pk=people.author.pk).update(name=HOSTILE)
    Department.objects.create(organisation=people.author.organisation, name=HOSTILE)
    for path in ("/settings/members/", "/settings/departments/", "/settings/members/invite/"):
        assert HOSTILE not in ada.get(path).text
