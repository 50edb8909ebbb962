"""A leaver loses everything at once, and the last administrator cannot leave."""

import datetime as dt

import pytest
from django.core import mail
from django.test import Client

from bedside.desk.channels.designations import NotDesignated, designate
from bedside.desk.channels.models import Channel, Designation
from bedside.desk.core import clock
from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.flows.handover import hand_over_drafts, handover_of
from bedside.desk.flows.member_leaves import member_leaves
from bedside.desk.people import invitations
from bedside.desk.people.leaving import LastAdministrator
from bedside.desk.people.models import Member
from bedside.desk.people.roles import Role
from bedside.desk.planner.models import Post
from tests.desk.conftest import People, SignIn, make_member


def channel_of(member: Member) -> Channel:
    return Channel.objects.create(
        organisation=member.organisation,
        network="newsroom",
        name="Newsroom",
        handle="news",
        connected_by=member,
    )


def draft_by(member: Member, state: str = Post.State.DRAFT) -> Post:
    return Post.objects.create(
        organisation=member.organisation, author=member, title=f"A {state}", state=state
    )


def signed_in_with_password(member: Member) -> Client:
    member.user.set_password("correct horse battery staple")
    member.user.save()
    client = Client()
    given = {"login": member.user.email, "password": "correct horse battery staple"}
    client.post("/account/login/", given)
    assert client.get("/").status_code == 200
    return client


def test_everything_ends_at_once(people: People) -> None:
    clients = [signed_in_with_password(people.publisher)]
    clients.append(Client())
    given = {"login": people.publisher.user.email, "password": "correct horse battery staple"}
    clients[1].post("/account/login/", given)
    put_in_sight(people.publisher.organisation_id)
    designation = designate(channel_of(people.administrator), people.publisher, "publish")
    sent = invitations.invite(people.publisher, "nia@tamarack.example", [Role.AUTHOR])
    member_leaves(people.publisher)
    for client in clients:
        assert client.get("/")["Location"].startswith("/account/login/")
    put_in_sight(people.publisher.organisation_id)
    designation.refresh_from_db()
    assert designation.ended_at is not None
    assert sent not in invitations.pending(people.publisher.organisation)
    assert not Member.objects.get(pk=people.publisher.pk).can("see")


def test_what_they_leave_is_listed_and_drafts_find_new_hands(people: People) -> None:
    draft = draft_by(people.author)
    changes = draft_by(people.author, Post.State.CHANGES_REQUESTED)
    in_review = draft_by(people.author, Post.State.SUBMITTED)
    draft_by(people.second_author)
    channel = channel_of(people.author)
    left = member_leaves(people.author)
    assert {post.pk for post in left.drafts} == {draft.pk, changes.pk}
    assert [post.pk for post in left.under_way] == [in_review.pk]
    assert left.channels == [channel]
    assert hand_over_drafts(people.author, people.second_author) == 2
    assert not handover_of(people.author).drafts
    draft.refresh_from_db()
    assert draft.author == people.second_author


def test_the_last_administrator_cannot_leave(people: People, signed_in_as: SignIn) -> None:
    with pytest.raises(LastAdministrator, match="last administrator"):
        member_leaves(people.administrator)
    ada = signed_in_as(people.administrator)
    page = ada.post("/settings/account/leave/")
    assert "Make somebody else an administrator first" in page.text
    assert ada.get("/").status_code == 200


@pytest.mark.parametrize(
    "change", [{"roles": ["author"]}, {"roles": ["administrator"], "ends_on": "2099-01-01"}]
)
def test_the_last_administrator_stays_one(
    people: People, signed_in_as: SignIn, change: dict[str, object]
) -> None:
    ada = signed_in_as(people.administrator)
    page = ada.post(f"/settings/members/{people.administrator.pk}/", {"name": "Ada", **change})
    assert "last administrator" in page.text
    people.administrator.refresh_from_db()
    assert people.administrator.roles == ["administrator"]
    assert people.administrator.ends_on is None


def test_an_administrator_on_their_way_out_does_not_count(people: People) -> None:
    make_member(
        people.author.organisation,
        "Tess Temporary",
        Role.ADMINISTRATOR,
        ends_on=dt.date(2099, 1, 1),
    )
    with pytest.raises(LastAdministrator):
        member_leaves(people.administrator)


def test_one_leaves_oneself_when_another_stays(people: People, signed_in_as: SignIn) -> None:
    ada = signed_in_as(people.administrator)
    make_member(people.author.organisation, "Abe Admin", Role.ADMINISTRATOR)
    assert "You have left Tamarack Valley Hospital" in ada.post("/settings/account/leave/").text
    assert ada.get("/")["Location"].startswith("/account/login/")


def test_somebody_who_left_can_be_invited_back(
    people: People, client: Client, signed_in_as: SignIn
) -> None:
    member_leaves(people.author)
    invitations.invite(people.administrator, people.author.user.email, [Role.PUBLISHER])
    path = str(mail.outbox[-1].body).split("http://localhost:8000")[1].split()[0]
    ana = signed_in_as(people.author)
    assert ana.post(path).status_code == 302
    assert ana.get("/").status_code == 200
    back = Member.objects.get(pk=people.author.pk)
    assert (back.left_at, back.roles) == (None, ["publisher"])
    assert Member.objects.filter(user=people.author.user).count() == 1


def test_a_guest_cannot_be_designated(people: People) -> None:
    channel = channel_of(people.administrator)
    with pytest.raises(NotDesignated, match="drafts only"):
        designate(channel, people.guest, "publish")
    people.author.left_at = clock.now()
    with pytest.raises(NotDesignated, match="no longer a member"):
        designate(channel, people.author, "publish")
    with pytest.raises(NotDesignated, match="has passed"):
        designate(channel, people.publisher, "publish", dt.date(2020, 1, 1))
    assert not Designation.objects.exists()


def test_designating_twice_changes_the_end(people: People) -> None:
    channel = channel_of(people.administrator)
    designate(channel, people.publisher, "publish")
    designate(channel, people.publisher, "publish", dt.date(2099, 1, 1))
    assert Designation.objects.get().until == dt.date(2099, 1, 1)
