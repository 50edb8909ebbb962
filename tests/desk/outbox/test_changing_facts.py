"""When what posts are judged by changes, what is scheduled is looked at again at once."""

from bedside.desk.flows.change_facts import change_facts, change_organisation
from bedside.desk.outbox.models import Delivery
from bedside.desk.people.roles import Role
from tests.desk.conftest import SignIn, make_member
from tests.desk.outbox.making import House, after

STAFF = {"staff": ["Elena Brandt"]}
TEXT = "Congratulations to Elena Brandt on her new knee!"


def test_facts_that_stay_stop_nothing(at_home: House) -> None:
    change_facts(at_home.organisation, STAFF, "")
    at_home.one(TEXT, at=after(600))
    assert change_facts(at_home.organisation, STAFF, "us-clinic") == []
    at_home.organisation.name = "Tamarack Health"
    assert change_organisation(at_home.organisation) == []


def test_facts_that_go_stop_what_rested_on_them_at_once(at_home: House) -> None:
    change_facts(at_home.organisation, STAFF, "")
    delivery = at_home.one(TEXT, at=after(600))
    assert change_facts(at_home.organisation, {}, "") == [delivery]
    assert Delivery.objects.get(pk=delivery.pk).next == Delivery.Next.FIX


def test_the_page_says_how_many_would_be_stopped(at_home: House, signed_in_as: SignIn) -> None:
    change_facts(at_home.organisation, STAFF, "")
    at_home.one(TEXT, at=after(600))
    ada = signed_in_as(make_member(at_home.organisation, "Ada Admin", Role.ADMINISTRATOR))
    page = ada.post("/settings/facts/", {"country": "US"}, follow=True)
    assert "1 scheduled post would now be stopped" in page.text
