"""Who gets in: members, with what their roles give, and a second factor where it asks."""

import datetime as dt

import pytest
from allauth.account.internal.userkit import user_id_to_str
from django.core.exceptions import PermissionDenied
from django.test import Client, RequestFactory

from bedside.desk.people.access import access, public, require, signed_in
from bedside.desk.people.models import Organisation
from tests.desk.conftest import People, SignIn


def test_a_stranger_is_sent_to_sign_in(client: Client, hospital: Organisation) -> None:
    answer = client.get("/")
    assert answer.status_code == 302
    assert answer["Location"] == "/account/login/?next=/"


def test_a_member_sees_today(people: People, signed_in_as: SignIn) -> None:
    assert signed_in_as(people.author).get("/").status_code == 200


def test_a_member_whose_last_day_has_passed_is_a_stranger(
    people: People, signed_in_as: SignIn
) -> None:
    people.guest.ends_on = dt.date(2020, 1, 1)
    people.guest.save()
    assert signed_in_as(people.guest).get("/").status_code == 403


def test_a_role_gives_what_it_gives_and_no_more(people: People) -> None:
    assert people.author.can("post.submit")
    assert not people.author.can("review.privacy")
    assert not people.guest.can("see")


def test_views_say_who_may_open_them() -> None:
    assert public(lambda request: None).access.members is False  # type: ignore[attr-defined, arg-type, return-value]
    assert access("hold")(lambda request: None).access.needs_mfa  # type: ignore[attr-defined, arg-type, return-value]
    assert not signed_in(lambda request: None).access.needs_mfa  # type: ignore[attr-defined, arg-type, return-value]


def test_require_asks_for_the_second_factor(people: People, rf: RequestFactory) -> None:
    request = rf.post("/")
    request.member = people.publisher  # type: ignore[attr-defined]
    request.user = people.publisher.user
    whose = {"account_authentication_methods_user": user_id_to_str(people.publisher.user)}
    request.session = {"account_authentication_methods": [], **whose}  # type: ignore[assignment]
    with pytest.raises(PermissionDenied, match="second factor"):
        require(request, "hold")
    shown = {"account_authentication_methods": [{"method": "mfa"}]}
    request.session = {**shown, **whose}  # type: ignore[assignment]
    assert require(request, "hold") == people.publisher
