"""The organisation's own facts are told from a patient's."""

import pytest

from bedside.check.model import Mention, Organisation
from bedside.check.recognise.about.own import is_own, is_staff, name_words

LARKFIELD = Organisation(
    name="Larkfield Medical Center",
    type="hospital",
    phones=("(406) 555-0110",),
    emails=("care@larkfield.example.org",),
    domains=("larkfield.example.org",),
    handles=("@LarkfieldMed",),
    places=("Larkfield", "210 Larch Avenue"),
    staff=("Dr. Maya Okafor, MD, cardiologist", "April Dunning, RN"),
)


@pytest.mark.parametrize("name", ["Maya Okafor", "Dr. Okafor", "Maya", "April Dunning’s"])
def test_staff_are_known_by_any_part_of_their_name(name):
    assert is_staff(name, LARKFIELD)


@pytest.mark.parametrize("name", ["Maya Dunning", "June Okafor", "", "Dr."])
def test_others_are_not_staff(name):
    assert not is_staff(name, LARKFIELD)


def test_titles_and_degrees_are_no_part_of_a_name():
    assert name_words("Dr. Maya Okafor, MD, cardiologist") == {"maya", "okafor"}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("PHONE", "406.555.0110"),
        ("PHONE", "+1 406 555 0110"),
        ("EMAIL", "care@larkfield.example.org"),
        ("EMAIL", "anyone@give.larkfield.example.org"),
        ("URL", "https://www.larkfield.example.org/visit?x=1"),
        ("HANDLE", "@larkfieldmed"),
        ("PLACE", "210 Larch Avenue"),
    ],
)
def test_own_contacts_are_own_however_written(kind, text):
    assert is_own(Mention(kind, 0, len(text), text), LARKFIELD)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("PHONE", "406 555 0111"),
        ("EMAIL", "someone@mail.example"),
        ("URL", "https://larkfield.example.org.evil.example"),
        ("HANDLE", "@somebody"),
        ("PLACE", "Fargo"),
        ("SSN", "123-45-6789"),
    ],
)
def test_others_contacts_are_not_own(kind, text):
    assert not is_own(Mention(kind, 0, len(text), text), LARKFIELD)
