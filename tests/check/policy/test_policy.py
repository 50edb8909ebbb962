"""A policy is read clause by clause, and sentences that chill are told from those that need not."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bedside.check.coverage import practice_groups
from bedside.check.policy import clauses, read_policy
from bedside.check.policy.clauses import chills
from bedside.check.sources import source

SENTENCES = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))


def silent(text):
    return {clause.key for clause in read_policy(text).silent}


def chilling(text):
    return [(one.passage.line, one.key) for one in read_policy(text).chills]


@pytest.mark.parametrize("words", SENTENCES["chills"])
def test_a_sentence_that_chills_is_found(words):
    assert chilling(words), words


@pytest.mark.parametrize("words", SENTENCES["fine"])
def test_a_narrow_sentence_is_left_alone(words):
    assert chilling(words) == []


@pytest.mark.parametrize("kind", chills(), ids=lambda kind: kind.key)
def test_the_narrower_wording_chills_nothing_itself(kind):
    assert chilling(kind.instead) == []
    assert [source(key).title for key in kind.sources]


@pytest.mark.parametrize("clause", clauses(), ids=lambda clause: clause.key)
def test_the_suggested_words_speak_of_their_clause_and_chill_nothing(clause):
    assert clause.key not in silent(clause.suggest)
    assert chilling(clause.suggest) == []
    assert all(source(key).title for key in clause.sources)


def test_every_practice_from_27_to_36_has_a_clause():
    assert {clause.practice for clause in clauses()} == set(range(27, 37))
    known = {one.number for group in practice_groups() for one in group.practices}
    assert {clause.practice for clause in clauses()} <= known


def test_all_suggestions_together_make_a_policy_that_is_silent_on_nothing():
    policy = "\n\n".join(clause.suggest for clause in clauses())
    assert read_policy(policy).silent == ()
    assert read_policy(policy).chills == ()


def test_an_empty_policy_is_silent_on_everything():
    assert len(read_policy("").silent) == len(clauses())


def test_a_point_is_read_with_what_leads_it_in():
    text = (
        "# Rules\n\nEmployees may not:\n\n- post anything negative\n  about our managers;\n- eat.\n"
    )
    assert chilling(text) == [(5, "criticism")]
    assert read_policy(text).chills[0].passage.last_line == 6
    assert chilling("Employees may:\n\n- post anything negative about our managers;\n") == []


def test_wrapped_lines_are_one_sentence():
    text = "Line one.\nDo not\ndiscuss your\nsalary. Be kind."
    assert chilling(text) == [(2, "pay-and-conditions")]
    assert read_policy(text).chills[0].passage.words == "Do not discuss your salary."


def test_where_protected_talk_is_saved_is_told():
    text = "Be kind.\n\nNothing in this policy restricts talk about wages or working conditions."
    assert [passage.line for passage in read_policy(text).saves] == [3]


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_can_be_read(text):
    told = read_policy(text)
    last = text.count("\n") + 1
    passages = [p for one in told.clauses for p in one.passages] + [c.passage for c in told.chills]
    assert all(1 <= p.line <= p.last_line <= last for p in passages)
