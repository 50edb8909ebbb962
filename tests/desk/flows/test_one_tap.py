"""Most of a normal week needs one tap from its reader: measured on the invented hospital's."""

from __future__ import annotations

from collections import Counter

from bedside.check.model.finding import verdict_of
from bedside.desk.channels.models import Channel
from bedside.desk.checks.writing_facts import write_facts
from bedside.desk.flows.demo.hospital import FACTS
from bedside.desk.flows.demo.script import scenes
from bedside.desk.people.models import Organisation
from bedside.desk.planner.body import read_body
from bedside.desk.planner.calendar import today_of
from bedside.desk.planner.models import Draft
from bedside.desk.review.standing import standings_of_draft
from tests.desk.conftest import People
from tests.desk.planner.making import make_channel, make_post

SHARE = 0.8  # of the posts that may go to review at all


def test_at_least_four_of_five_posts_need_one_tap(hospital: Organisation, people: People) -> None:
    write_facts(hospital, FACTS, "")
    channels: dict[str, Channel] = {}
    counted: Counter[str] = Counter()
    for scene in scenes():
        if scene.ends == "stopped":  # Written to show a stop: it never reaches a reader.
            continue
        for network in scene.channels:
            if network not in channels:
                channels[network] = make_channel(hospital, network.title(), network)
        named = [channels[network] for network in scene.channels]
        post = make_post(
            people.author, scene.text, *named, kind=scene.kind, in_reply_to=scene.in_reply_to
        )
        body = read_body(Draft.objects.get(post=post).body)
        standings = standings_of_draft(post, body, today_of(hospital))
        needs = {need for one in standings for need in one.needs}
        verdict = verdict_of(tuple(found for one in standings for found in one.found.open))
        one_tap = len(needs) == 1 and verdict in {"clear", "advise"}
        counted["one tap" if one_tap else verdict] += 1
    assert counted["one tap"] >= SHARE * counted.total(), counted
