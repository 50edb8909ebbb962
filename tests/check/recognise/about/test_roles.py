"""Who a named person is, by what stands beside the name."""

import pytest

from bedside.check import Organisation, Post, check, read
from bedside.check.model import Role
from bedside.check.recognise.about.opinion import Read
from bedside.check.recognise.about.who import judge
from bedside.check.recognise.mentions import RECOGNISERS, find_mentions
from bedside.check.recognise.reading import Reading
from bedside.check.text import View


def roles(text: str, organisation: Organisation | None = None) -> dict[str, str | None]:
    """The role of each person named in a post."""
    return {m.text: m.role for m in read(Post(text=text), organisation) if m.type == "PERSON"}


@pytest.mark.parametrize(
    "text",
    [
        "Please welcome Nadia Farouk, MD, to our heart team.",
        "Meet Tomas Lindgren, our new physical therapist.",
        "Dr. Priya Raman speaks on sepsis this Thursday.",
    ],
)
def test_a_degree_a_title_or_a_job_makes_staff(text):
    assert "staff" in roles(text).values()


def test_the_facts_make_staff():
    facts = Organisation(name="Elm Clinic", type="clinic", staff=("June Castellano, hygienist",))
    assert roles("Ask June Castellano about flossing.", facts) == {"June Castellano": "staff"}


def test_figures_of_history_are_public():
    assert roles("Florence Nightingale drew pie charts.")["Florence Nightingale"] == "public"


def test_our_patient_is_a_patient():
    text = "Congratulations to our patient John Smith on his new knee!"
    assert roles(text)["John Smith"] == "patient"


class _SurelyPublic(Read):
    """A model that takes everybody for somebody of the news."""

    def role_of(self, start: int, end: int) -> dict[Role, float]:
        return {"public": 0.9, "patient": 0.1}


def _judged(text: str) -> list[str | None]:
    post, nobody = Post(text=text), Organisation()
    view = View(text)
    reading = Reading("text", view, find_mentions(view, nobody, RECOGNISERS))
    mentions, _ = judge(reading, post, nobody, _SurelyPublic(view, post))
    return [m.role for m in mentions if m.type == "PERSON"]


@pytest.mark.parametrize(
    "text",
    [
        "John Smith was here yesterday.",
        "Maria Lopez came in today.",
        "Tom Becker visited us last week.",
        "We saw Karen Hill this morning.",
        "Karen Hill is in room 4.",
        "John Smith spent the night with us.",
    ],
)
def test_the_model_alone_makes_nobody_public_who_was_here(text):
    assert _judged(text) == ["unknown"]


@pytest.mark.parametrize(
    "text",
    [
        "Florence Nightingale was here.",
        "Senator Ruth Nye visited us yesterday.",
        "Mayor Pat Quill came in today.",
        "The singer Karen Hill was here yesterday.",
        "Karen Hill was here yesterday to read to the children.",
        "John Smith of KXYZ News visited us yesterday.",
        "In 1897 Thomas Ford came to our hospital on foot.",
        "Karen Hill won the race.",
    ],
)
def test_who_is_known_for_something_stays_public_where_they_visit(text):
    assert _judged(text) == ["public"]


def test_a_name_that_was_here_goes_to_a_reader_at_least():
    assert check(Post(text="John Smith was here yesterday.")).verdict in {"review", "block"}
