"""People come by invitation only: a mailed link, once, for the address it was mailed to."""

import re
import threading
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.core import mail
from django.db import connections
from django.test import Client

from bedside.desk.core import clock
from bedside.desk.core.tenancy import acting_for
from bedside.desk.core.trouble import Trouble
from bedside.desk.people import invitations
from bedside.desk.people.models import Department, Invitation, Member, Organisation, User
from bedside.desk.people.roles import Role, problem_with
from tests.desk.conftest import People, SignIn, make_member, make_organisation

PASSWORD = "correct horse battery staple"
NEW = {"name": "Nia Newcomer", "password": PASSWORD, "again": PASSWORD}


def link() -> str:
    found = re.search(r"http://localhost:8000(/join/\S+)", str(mail.outbox[-1].body))
    assert found
    return found[1]


def test_an_invited_person_joins_and_is_signed_in(client: Client, people: People) -> None:
    cardiology = Department.objects.create(
        organisation=people.author.organisation, name="Cardiology"
    )
    invitations.invite(
        people.administrator, "Nia@Tamarack.example", [Role.AUTHOR], department=cardiology
    )
    assert mail.outbox[-1].to == ["nia@tamarack.example"]
    page = client.get(link())
    assert "Join Tamarack Valley Hospital" in page.text
    assert client.post(link(), NEW)["Location"] == "/"
    assert client.get("/").status_code == 200
    nia = Member.objects.get(user__email="nia@tamarack.example")
    assert (nia.name, nia.roles, nia.department) == ("Nia Newcomer", ["author"], cardiology)
    assert nia.user.check_password(PASSWORD)


def test_a_link_works_once(client: Client, people: People) -> None:
    invitations.invite(people.administrator, "nia@tamarack.example", [Role.AUTHOR])
    client.post(link(), NEW)
    again = Client().post(link(), {**NEW, "name": "Eve"})
    assert again.status_code == 404
    assert "no longer works" in again.text


@pytest.mark.parametrize("change", ["expired", "withdrawn", "sent again", "another organisation"])
def test_a_link_that_no_longer_counts_opens_nothing(
    client: Client, people: People, change: str
) -> None:
    invitation = invitations.invite(people.administrator, "nia@tamarack.example", [Role.AUTHOR])
    path, now = link(), clock.now()
    if change == "expired":
        now += invitations.LASTS + timedelta(seconds=1)
    elif change == "withdrawn":
        invitations.withdraw(invitation)
    elif change == "sent again":
        invitations.send_again(invitation)
    else:
        path = path.replace(str(invitation.organisation_id), str(make_organisation("other").pk))
    with clock.fixed_at(now):
        assert client.get(path).status_code == 404
        assert client.post(path, NEW).status_code == 404
    assert not User.objects.filter(email="nia@tamarack.example").exists()


def test_inviting_again_withdraws_the_earlier_invitation(people: People) -> None:
    invitations.invite(people.administrator, "nia@tamarack.example", [Role.AUTHOR])
    invitations.invite(people.administrator, "nia@tamarack.example", [Role.PUBLISHER])
    only = invitations.pending(people.author.organisation).get()
    assert only.roles == ["publisher"]


def test_somebody_known_joins_with_the_account_they_have(
    people: People,
    signed_in_as: SignIn,
    looking_at: Callable[[Organisation], None],
) -> None:
    other = make_organisation("other", name="Other Clinic")
    looking_at(other)
    boss = make_member(other, "Otto Boss", Role.ADMINISTRATOR)
    invitations.invite(boss, people.author.user.email, [Role.PRIVACY_REVIEWER])
    stranger, wrong, ana = Client(), signed_in_as(people.legal), signed_in_as(people.author)
    assert "Sign in to join" in stranger.get(link()).text
    stranger.post(link(), NEW)
    assert "Sign out, then open the link again" in wrong.post(link(), NEW).text
    looking_at(other)
    assert not Member.objects.filter(organisation=other, user=people.author.user).exists()
    assert ana.post(link()).status_code == 302
    assert "Other Clinic" in ana.get("/").text
    looking_at(other)
    assert Member.objects.get(organisation=other, user=people.author.user).roles == [
        "privacy_reviewer"
    ]


def test_a_mail_server_that_is_down_invites_nobody(
    people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(invitations, "send_mail", refuse)
    with pytest.raises(Trouble, match="nobody was invited"):
        invitations.invite(people.administrator, "nia@tamarack.example", [Role.AUTHOR])
    assert not Invitation.objects.exists()


def test_the_token_is_kept_only_as_a_hash(people: People) -> None:
    invitations.invite(people.administrator, "nia@tamarack.example", [Role.AUTHOR])
    token = link().rstrip("/").rsplit("/", 1)[1]
    assert token not in str(Invitation.objects.values().get())


def test_a_weak_password_is_refused_with_what_to_do(client: Client, people: People) -> None:
    invitations.invite(people.administrator, "nia@tamarack.example", [Role.AUTHOR])
    page = client.post(link(), {**NEW, "password": "short", "again": "other"})
    assert "at least 12 characters" in page.text
    assert "The two passwords differ" in page.text
    assert 'value="Nia Newcomer"' in page.text
    assert not User.objects.filter(email="nia@tamarack.example").exists()


def test_a_name_with_line_ends_cannot_add_headers(people: People) -> None:
    hospital = people.author.organisation
    hospital.name = "Tamarack\nBcc: all@evil.example"
    hospital.save()
    people.administrator.organisation = hospital
    invitations.invite(people.administrator, "nia@tamarack.example", [Role.AUTHOR])
    assert mail.outbox[-1].subject == "Join Tamarack Bcc: all@evil.example on Bedside"
    assert mail.outbox[-1].recipients() == ["nia@tamarack.example"]


def test_a_guest_has_an_end_and_nothing_else() -> None:
    assert "last day" in problem_with([Role.GUEST], None)
    assert "nothing else" in problem_with([Role.GUEST, Role.PUBLISHER], date(2099, 1, 1))
    assert problem_with([Role.GUEST], date(2099, 1, 1)) == ""
    assert "at least one" in problem_with([], None)
    assert "not known" in problem_with(["emperor"], None)


def test_two_who_open_one_link_at_once_are_one_member(committed: None) -> None:
    hospital = make_organisation()
    with acting_for(hospital.pk):
        ada = make_member(hospital, "Ada Admin", Role.ADMINISTRATOR)
        invitations.invite(ada, "nia@tamarack.example", [Role.AUTHOR])
    path, answers = link(), []

    def accept() -> None:
        answers.append(Client().post(path, NEW).status_code)
        connections.close_all()

    both = [threading.Thread(target=accept) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert sorted(answers) == [302, 404]
    assert User.objects.filter(email="nia@tamarack.example").count() == 1
