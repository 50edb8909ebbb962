"""The invented hospital's normal week: most posts need one tap from their reader."""

from __future__ import annotations

import datetime as dt

import pytest

from bedside.desk.core import clock
from bedside.desk.core.tenancy import put_in_sight
from bedside.desk.flows.demo import found, play
from bedside.desk.people.models import Organisation
from bedside.desk.planner.models import Post
from bedside.desk.review.standing import standings_of

DRAFTS = (Post.State.DRAFT, Post.State.CHANGES_REQUESTED)
AT_LEAST = 0.8


@pytest.fixture
def demo(db: None) -> Organisation:
    organisation = found()
    play(organisation)
    put_in_sight(organisation.pk, source="command")
    return organisation


def test_four_of_five_posts_of_a_week_need_one_tap(demo: Organisation) -> None:
    now = clock.now()
    week = Post.objects.filter(
        planned_at__range=(now - dt.timedelta(days=7), now + dt.timedelta(days=7)),
        current_version__isnull=False,
    ).exclude(state__in=DRAFTS)
    today = now.astimezone(demo.tzinfo).date()
    taps = []
    for post in week:
        standings = standings_of(demo, [post.current_version_id], today)
        needs = {need for rows in standings.values() for one in rows for need in one.needs}
        taps.append(len(needs))
    assert len(taps) >= 10
    assert sum(count == 1 for count in taps) / len(taps) >= AT_LEAST, sorted(taps)
