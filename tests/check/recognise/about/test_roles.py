"""Who a named person is, by what stands beside the name."""

import pytest

from bedside.check import Organisation, Post, read


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
