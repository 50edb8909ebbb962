"""What makes a text general, and what makes it somebody's own story, whatever the model thinks."""

import pytest

from bedside.check import Organisation, Post, check
from bedside.check.recognise.about.quoted import own_story
from bedside.check.recognise.about.who import judge
from bedside.check.recognise.understand import understand

NOBODY = Organisation()


class Sure:
    """A reading of a text by a model that is as sure as it is told to be."""

    doubt = 0.0

    def __init__(self, block: float) -> None:
        self.block = block
        self.gives_away = block >= 0.5
        self.may_give_away = block >= 0.15

    def role_of(self, start, end):
        return {"unknown": 1.0}

    def telling(self):
        return 0, 4

    def tells(self, start, end):
        return False


def about(text: str, block: float, **post) -> bool:
    """Whether a text is about a patient, to a model that is `block` sure of it."""
    asked = Post(text=text, **post)
    reading = understand("text", text, asked, NOBODY)
    return judge(reading, asked, NOBODY, Sure(block))[1].about_a_patient


@pytest.mark.parametrize(
    "text",
    [
        "Teaching case (fictional!): sudden confusion two days after a new hip. What next?",
        "If your knee swells after a run, rest it for two days.",
        "In 1912 a baker's boy came to this ward with a broken leg.",
        "So proud of our charge nurse, she passed her OCN exam!",
    ],
)
def test_an_invented_a_general_an_old_or_a_staff_text_needs_a_surer_model(text):
    assert not about(text, 0.55)
    assert about(text, 0.95)


def test_any_other_text_needs_a_model_that_rather_thinks_so():
    assert about("Guess who walked out of here today on a brand new hip?", 0.7)
    assert not about("Guess who walked out of here today on a brand new hip?", 0.3)


def test_a_review_read_out_is_its_writer_s_story():
    text = 'This review made our week: "They found my thyroid cancer in time." - Paulette Reyes'
    asked = Post(text=text)
    reading = understand("text", text, asked, NOBODY)
    start, end = own_story(reading, reading.mentions, NOBODY, reshared=False)
    assert reading.view.text[start:end] == "They found my thyroid cancer in time."


@pytest.mark.parametrize(
    "text",
    [
        '"I just hold the flashlight," says our surgery nurse Abby Krenshaw, RN.',
        "Great reading on migraine in today's paper.",
        '"Q fever 101: why your calving gloves matter"',
    ],
)
def test_words_of_staff_and_words_about_nobody_are_no_story(text):
    reading = understand("text", text, Post(text=text), NOBODY)
    assert own_story(reading, reading.mentions, NOBODY, reshared=False) is None


def test_a_word_taken_over_from_a_question_is_no_name():
    post = Post(
        text="¡Hola! Piernas completas desde $89.",
        kind="reply",
        in_reply_to="¿cuánto cuesta la sesión de piernas?",
    )
    assert "PHI021" not in {finding.code for finding in check(post).findings}


def test_a_mayor_is_public():
    text = "Congratulations to Mayor Adaeze Obi, who signed the clean air ordinance here today."
    reading = understand("text", text, Post(text=text), NOBODY)
    assert [m.role for m in reading.of_type("PERSON")] == ["public"]


@pytest.mark.parametrize(
    "reply",
    [
        "Thank you for telling us. Please call our patient relations team so we can listen.",
        "We take all concerns seriously. Please contact our patient advocate at (406) 555-0110.",
        "Thank you for letting us know. We would like to hear more at (406) 555-0110.",
        "We strive to give every patient excellent care. Please call us.",
        "Please reach out to our practice manager, we would like to hear more.",
    ],
)
@pytest.mark.parametrize("review", ["They lost my records.", "Best dentist ever!"])
def test_a_reply_that_only_invites_to_call_may_leave(reply, review):
    report = check(Post(text=reply, kind="reply", in_reply_to=review))
    assert report.verdict in {"clear", "advise"}


def test_a_reply_that_confirms_is_stopped_also_when_it_invites_to_call():
    reply = "We are so sorry your root canal took two visits. Please call our office manager."
    report = check(Post(text=reply, kind="reply", in_reply_to="Two visits, really?"))
    assert report.verdict == "block"
