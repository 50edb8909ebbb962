"""How clearly a post speaks: what words show is answered, the rest is left to a reader."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bedside.check import Post
from bedside.check.clear_communication import LABEL, clear_communication, items

GOOD = "Get your blood pressure checked for free on Saturday, 9 to noon, at the library."


def answer(text, number, answers=None):
    score = clear_communication(Post(text=text), answers=answers)
    return next(one.answer for one in score.judged if one.item.number == number)


@pytest.mark.parametrize(
    ("number", "text", "said"),
    [
        (5, GOOD, "yes"),
        (5, "Please ask your clinician.", "yes"),
        (5, "High blood pressure often has no signs.", "no"),
        (5, "Have you had a heart attack? Rehab starts Monday.", "no"),
        (6, "Your arm is measured by a nurse. Come in.", "no"),
        (6, "A nurse measures your arm. Come in.", "yes"),
        (6, "We are excited to see you. Come in.", "yes"),
        (14, GOOD, "yes"),
        (14, "Wash your hands.", "ask a reader"),
        (14, "Nothing is asked here.", "not asked"),
        (15, "The hazard ratio was 0.81 in 400 patients and 35 percent less.", "no"),
        (15, "About 1 in 3 adults have it.", "yes"),
        (15, "We are open.", "not asked"),
        (17, "The risk is 1 in 8 for some and 1 in 833 for others.", "no"),
        (17, "The risk is 1 in 8 for some and 2 in 8 for others.", "yes"),
        (20, "The risk is 12 percent.", "no"),
        (20, "Side effects are rare: 1 in 1,000 people.", "yes"),
        (20, "We are open.", "not asked"),
        (1, GOOD, "ask a reader"),
        (18, "Smoking raises your risk of stroke.", "ask a reader"),
    ],
)
def test_questions_are_answered_asked_or_left_out(number, text, said):
    assert answer(text, number) == said


def test_a_reader_s_answer_counts_before_the_machine_s():
    assert answer(GOOD, 5, {5: False}) == "no"
    assert answer(GOOD, 1, {1: True}) == "yes"
    assert answer("We are open.", 20, {20: True}) == "not asked"


def test_there_is_a_share_only_when_nothing_waits_for_a_reader():
    score = clear_communication(Post(text=GOOD))
    assert score.percent is None
    assert {one.item.judge for one in score.unanswered} == {"reader"}
    answers = {one.item.number: True for one in score.unanswered} | {11: False}
    done = clear_communication(Post(text=GOOD), answers=answers)
    assert done.unanswered == ()
    assert done.percent == round(100 * (done.answered - 1) / done.answered)


def test_a_question_that_is_not_there_is_refused():
    with pytest.raises(ValueError, match="no question 3"):
        clear_communication(Post(text=GOOD), answers={3: True})


def test_it_never_passes_for_the_cdc_s_own_sheet():
    assert "short form" in LABEL
    assert "not the CDC's score sheet" in LABEL
    assert not {3, 4, 8, 9, 10, 12} & {item.number for item in items()}


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_text_has_a_score(text):
    score = clear_communication(Post(text=text))
    assert len(score.judged) == len(items())
    assert 0 <= score.yes <= score.answered
