"""A picture that shows nobody tells nobody's care, however sure the model is of its few words."""

import pytest

from bedside.check import Media, Organisation, Post, check
from bedside.check.recognise.about.shown import shows_nobody
from bedside.check.recognise.about.who import judge
from bedside.check.recognise.understand import understand
from tests.check.recognise.about.test_who import Sure

NOBODY = Organisation()

NOBODY_IN_IT = [
    "A heart drawn with a ballpoint pen on lined paper.",
    "Our logo: a blue cross in a circle.",
    "Diagram of a knee joint with its ligaments.",
    "A tooth with a toothbrush, drawn in crayon.",
    "A 3D model of a knee joint.",
    "A syringe and a vial on a tray.",
    "Yellow tulips in a glass vase.",
    "An empty bed by a window.",
    "Front entrance of Tamarack Valley Hospital at dusk.",
    "Poster for the blood drive, with a red drop.",
]
SOMEBODY_IN_IT = [
    "A woman takes her first steps after a stroke.",
    "Maria Lopez with flowers.",
    "An empty bed in room 4.",
    "A tattooed arm with an IV line.",
    "An X-ray of a broken wrist.",
    "A light bulb that we removed.",
    "A crayon drawing by a patient.",
    "Flowers for the 93-year-old.",
]


def stopped(alt: str, sure: float = 0.97, **more: str) -> bool:
    """Whether an alt text is about a patient, to a model that is this sure of it."""
    post = Post(text="Walk with us on Saturday.", media=(Media(alt=alt),), **more)
    reading = understand("media[0].alt", alt, post, NOBODY)
    return judge(reading, post, NOBODY, Sure(sure))[1].about_a_patient


@pytest.mark.parametrize("alt", NOBODY_IN_IT)
def test_a_drawing_a_logo_or_a_thing_tells_nobodys_care(alt: str) -> None:
    assert not stopped(alt)
    assert not stopped(alt, kind="reply", in_reply_to="Is it open on Sunday?")


@pytest.mark.parametrize("alt", SOMEBODY_IN_IT)
def test_who_is_seen_or_was_treated_is_left_to_the_model(alt: str) -> None:
    assert stopped(alt)


def test_only_alt_texts_are_read_so() -> None:
    text = "Yellow tulips in a glass vase."
    reading = understand("text", text, Post(text=text), NOBODY)
    assert not shows_nobody(reading, reading.mentions)


@pytest.mark.parametrize("alt", NOBODY_IN_IT)
def test_the_engine_lets_such_a_picture_leave(alt: str) -> None:
    report = check(Post(text="Walk with us on Saturday at nine.", media=(Media(alt=alt),)))
    assert [one.code for one in report.findings if one.code.startswith("PHI")] == []


def test_an_x_ray_names_no_ray() -> None:
    report = check(Post(text="Hands.", media=(Media(alt="X-ray of a hand"),)))
    assert "PHI001" not in {one.code for one in report.findings}
