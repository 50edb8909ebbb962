"""What a leaver wrote or scheduled stands on the list until it is out."""

from bedside.desk.core import clock
from bedside.desk.flows.handover import handover_of
from bedside.desk.flows.member_leaves import member_leaves
from bedside.desk.outbox.gate import refusals
from bedside.desk.outbox.models import Delivery
from bedside.desk.people.roles import Role
from tests.desk.conftest import make_member
from tests.desk.outbox.making import House, after, work


def test_what_is_scheduled_is_listed_for_who_wrote_it_and_who_scheduled_it(at_home: House) -> None:
    delivery = at_home.one(at=after(600))
    for member in (at_home.author, at_home.publisher):
        assert [post.pk for post in handover_of(member).under_way] == [delivery.post_id]


def test_what_is_out_needs_no_new_hands(at_home: House) -> None:
    assert work(at_home.one()).state == Delivery.State.LIVE
    assert not handover_of(at_home.author)


def test_nothing_that_a_leaver_scheduled_goes_out(at_home: House) -> None:
    delivery = at_home.one(at=after(600))
    make_member(at_home.organisation, "Ada Admin", Role.ADMINISTRATOR)
    left = member_leaves(at_home.publisher)
    assert [post.pk for post in left.under_way] == [delivery.post_id]
    delivery = Delivery.objects.get(pk=delivery.pk)
    with clock.fixed_at(after(601)):
        assert {one.code for one in refusals(delivery)} & {"left", "designation"}
        assert work(delivery).state == Delivery.State.REFUSED
