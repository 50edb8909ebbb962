"""Drafts are saved as typed, and nobody's words are lost to somebody else's."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bedside.desk.planner.body import Body, BodyProblem, read_body
from bedside.desk.planner.drafts import (
    Conflict,
    Saved,
    let_go,
    save_draft,
    set_aside_of,
    start_draft,
    tags_from,
)
from bedside.desk.planner.models import Draft, Post
from tests.desk.conftest import People
from tests.desk.planner.making import make_post


def test_each_save_counts_one_revision(people: People) -> None:
    post = start_draft(people.author)
    assert save_draft(post, Body(text="Flu shots"), 1, people.author) == Saved(2)
    assert save_draft(post, Body(text="Flu shots today"), 2, people.author) == Saved(3)
    assert Draft.objects.get(post=post).body["text"] == "Flu shots today"


def test_saving_the_same_words_again_is_no_conflict(people: People) -> None:
    post = start_draft(people.author)
    assert save_draft(post, Body(text="Flu shots"), 1, people.author) == Saved(2)
    assert save_draft(post, Body(text="Flu shots"), 1, people.author) == Saved(2)


def test_two_people_who_type_at_once_keep_both_texts(people: People) -> None:
    post = start_draft(people.author)
    save_draft(post, Body(text="Flu shots from Monday"), 1, people.author)
    told = save_draft(post, Body(text="Flu shots from Tuesday"), 1, people.second_author)
    assert isinstance(told, Conflict)
    assert told.theirs.text == "Flu shots from Monday"
    assert told.mine.text == "Flu shots from Tuesday"
    assert "Ana Writer saved this post while you were typing" in told.say
    kept = set_aside_of(post, people.second_author)
    assert kept is not None
    assert kept.body["text"] == "Flu shots from Tuesday"
    assert Draft.objects.get(post=post).body["text"] == "Flu shots from Monday"


def test_what_was_set_aside_goes_when_its_writer_has_settled_it(people: People) -> None:
    post = start_draft(people.author)
    save_draft(post, Body(text="Monday"), 1, people.author)
    save_draft(post, Body(text="Tuesday"), 1, people.second_author)
    save_draft(post, Body(text="Monday and Tuesday"), 2, people.second_author)
    assert set_aside_of(post, people.second_author) is None
    save_draft(post, Body(text="Wednesday"), 1, people.author)
    let_go(post, people.author)
    assert set_aside_of(post, people.author) is None


def test_words_in_review_stay_and_late_typing_is_kept_beside_them(people: People) -> None:
    post = start_draft(people.author, Body(text="Open house"))
    Post.objects.filter(pk=post.pk).update(state=Post.State.SUBMITTED)
    told = save_draft(post, Body(text="Open house!"), 1, people.author)
    assert isinstance(told, Conflict)
    assert "Edit again" in told.say
    assert set_aside_of(post, people.author) is not None


def test_everybody_who_wrote_is_named_once(people: People) -> None:
    post = start_draft(people.author)
    save_draft(post, Body(text="One"), 1, people.second_author)
    save_draft(post, Body(text="Two"), 2, people.author)
    save_draft(post, Body(text="Three"), 3, people.second_author)
    assert sorted(map(str, Draft.objects.get(post=post).editors)) == sorted(
        [str(people.author.pk), str(people.second_author.pk)]
    )


def test_a_body_refuses_what_it_does_not_know() -> None:
    with pytest.raises(BodyProblem, match="cannot be read"):
        read_body({"text": "x", "surprise": 1})
    with pytest.raises(BodyProblem, match="50,000"):
        read_body({"text": "x" * 50_001})
    with pytest.raises(BodyProblem, match="20 pictures"):
        read_body({"pictures": [{"media": str(n)} for n in range(21)]})


def test_tags_are_written_one_way() -> None:
    assert tags_from("Flu,  #Heart  Health, flu,,") == ["flu", "heart health"]


@settings(
    deadline=None, max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(st.characters(codec=None), max_size=200))
def test_any_text_can_be_kept_and_comes_back_as_cleaned(people: People, text: str) -> None:
    body = read_body({"text": text, "wordings": {"x": text}})
    post = start_draft(people.author, body)
    post = Post.objects.select_related("draft").get(pk=post.pk)
    assert read_body(post.draft.body) == body


def test_a_new_post_remembers_its_writers_department(people: People) -> None:
    post = make_post(people.author, "Words", tags="Flu", title="Title\x00")
    assert post.tags == ["flu"]
    assert post.title == "Title"
    assert post.department_id == people.author.department_id
