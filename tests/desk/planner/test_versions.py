"""A version holds a post as it was; its hash says whether anything a reader meets has changed."""

from typing import Any

import pytest
from django.db import DatabaseError, transaction

from bedside.desk.channels.models import Channel
from bedside.desk.core import clock
from bedside.desk.people.models import Organisation
from bedside.desk.planner.body import read_body
from bedside.desk.planner.content import Content
from bedside.desk.planner.diff import diff_versions
from bedside.desk.planner.drafts import Conflict, save_draft
from bedside.desk.planner.models import Draft, Post, Version
from bedside.desk.planner.questions import questions_of, questions_of_draft, with_everything
from bedside.desk.planner.versions import NotReady, freeze
from tests.desk.conftest import People
from tests.desk.planner.making import make_authorization, make_media, make_post


def hashes(version: Version) -> dict[str, str]:
    return {one.channel.name: one.content_hash for one in version.variants.all()}


def edit(post: Post, **changes: Any) -> None:
    draft = Draft.objects.get(post=post)
    body = read_body({**draft.body, **changes})
    save_draft(post, body, draft.revision, post.author)


def test_a_version_has_a_variant_for_each_channel(
    people: People, newsroom: Channel, bluesky: Channel
) -> None:
    post = make_post(
        people.author,
        "Flu shots all week.",
        newsroom,
        bluesky,
        body={"wordings": {str(bluesky.pk): "Flu shots!"}},
    )
    version = freeze(post, people.author)
    assert version.number == 1
    assert {one.channel.name: one.text for one in version.variants.all()} == {
        "Newsroom": "Flu shots all week.",
        "Bluesky": "Flu shots!",
    }
    assert len(set(hashes(version).values())) == 2
    assert Post.objects.get(pk=post.pk).current_version == version


def test_an_edit_for_one_channel_changes_that_hash_alone(
    people: People, newsroom: Channel, bluesky: Channel
) -> None:
    post = make_post(people.author, "Flu shots.", newsroom, bluesky)
    first = freeze(post, people.author)
    edit(post, wordings={str(bluesky.pk): "Flu shots today."})
    second = freeze(post, people.author)
    assert second.number == 2
    assert hashes(first)["Newsroom"] == hashes(second)["Newsroom"]
    assert hashes(first)["Bluesky"] != hashes(second)["Bluesky"]


def test_words_that_did_not_change_make_no_new_version(people: People, newsroom: Channel) -> None:
    post = make_post(people.author, "Flu shots.", newsroom)
    assert freeze(post, people.author) == freeze(post, people.author)


@pytest.mark.parametrize(
    "change",
    [
        {"text": "Other words"},
        {"pictures": (("b" * 64, ""),)},
        {"pictures": (("a" * 64, "A nurse"),)},
        {"link": "https://other.example"},
        {"in_reply_to": "Great!"},
        {"boosted": True},
        {"sponsor": "Acme"},
        {"authorizations": ("1",)},
        {"kind": "reply"},
        {"voice": "personal"},
    ],
    ids=lambda change: next(iter(change)),
)
def test_everything_a_reader_meets_is_in_the_hash(change: dict[str, Any]) -> None:
    first = {"text": "Words", "pictures": (("a" * 64, ""),)}
    assert Content(**first).hash != Content(**{**first, **change}).hash  # type: ignore[arg-type]


def test_the_order_in_which_authorizations_were_linked_does_not_matter() -> None:
    one, two = Content("x", authorizations=("1", "2")), Content("x", authorizations=("2", "1"))
    assert one.hash == two.hash


def test_a_version_cannot_be_changed(people: People, newsroom: Channel) -> None:
    version = freeze(make_post(people.author, "Words", newsroom), people.author)
    with pytest.raises(DatabaseError, match="permission denied"), transaction.atomic():
        Version.objects.filter(pk=version.pk).update(text="Other words")


def test_a_draft_that_is_not_ready_says_why(people: People, newsroom: Channel) -> None:
    with pytest.raises(NotReady, match="Choose at least one channel"):
        freeze(make_post(people.author, "Words"), people.author)
    with pytest.raises(NotReady, match="no words and no picture for Newsroom"):
        freeze(make_post(people.author, "  ", newsroom), people.author)
    with pytest.raises(NotReady, match="not a web address"):
        freeze(
            make_post(people.author, "x", newsroom, body={"link": "javascript:1"}), people.author
        )


def test_what_is_gone_is_told(people: People, newsroom: Channel, hospital: Organisation) -> None:
    picture = make_media(hospital)
    post = make_post(
        people.author,
        "Words",
        newsroom,
        body={"pictures": [{"media": str(picture.pk)}], "authorizations": ["no-id"]},
    )
    picture.retired_at = clock.now()
    picture.save()
    Channel.objects.filter(pk=newsroom.pk).update(disconnected_at=clock.now())
    with pytest.raises(NotReady) as told:
        freeze(post, people.author)
    assert len(told.value.reasons) == 3


def test_a_save_on_its_way_cannot_slip_under_a_version(people: People, newsroom: Channel) -> None:
    post = make_post(people.author, "Words", newsroom)
    freeze(post, people.author, revision=1)
    assert isinstance(save_draft(post, read_body({"text": "Late"}), 1, people.author), Conflict)
    with pytest.raises(NotReady, match="changed since you looked"):
        freeze(post, people.author, revision=1)


def test_a_variant_asks_what_its_draft_asked(
    people: People, hospital: Organisation, newsroom: Channel
) -> None:
    permission = make_authorization(hospital)
    post = make_post(
        people.author,
        "June is home again.",
        newsroom,
        kind="post",
        body={
            "link": "https://tamarack.example/june",
            "pictures": [{"media": str(make_media(hospital).pk), "alt": "June smiles"}],
            "authorizations": [str(permission.pk)],
        },
    )
    draft = Draft.objects.get(post=post)
    [(_, asked)] = questions_of_draft(post, read_body(draft.body))
    version = freeze(post, people.author)
    assert questions_of(with_everything().filter(version=version)) == [asked]


def test_the_questions_of_many_variants_take_few_queries(
    people: People, newsroom: Channel, bluesky: Channel, django_assert_num_queries: Any
) -> None:
    for n in range(4):
        freeze(make_post(people.author, f"Words {n}", newsroom, bluesky), people.author)
    with django_assert_num_queries(3):
        assert len(questions_of(with_everything())) == 8


def test_a_diff_names_each_part_that_changed(
    people: People, newsroom: Channel, hospital: Organisation
) -> None:
    post = make_post(people.author, "Flu shots on Monday.", newsroom)
    first = freeze(post, people.author)
    edit(
        post,
        text="Flu shots on Tuesday.",
        sponsor="Acme",
        pictures=[{"media": str(make_media(hospital).pk), "alt": ""}],
    )
    changes = {one.part: one.stretches for one in diff_versions(first, freeze(post, people.author))}
    assert set(changes) == {"Words for Newsroom", "Pictures", "Sponsor"}
    assert [(one.how, one.text) for one in changes["Words for Newsroom"]] == [
        ("kept", "Flu shots on "),
        ("gone", "Monday"),
        ("new", "Tuesday"),
        ("kept", "."),
    ]
