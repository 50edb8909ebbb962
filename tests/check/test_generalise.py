"""General words for particular ones still read as a sentence."""

import pytest

from bedside.check import Organisation, Post
from bedside.check.redact import redact

FACTS = Organisation(name="Elm Clinic", type="clinic", phones=("(406) 555-0110",))


@pytest.mark.parametrize(
    ("text", "general"),
    [
        (
            "Our patient John Smith was admitted on March 3 with a stroke.",
            "Our patient was admitted recently with a stroke.",
        ),
        (
            "She starts chemo with us on March 14.",
            "She starts chemo with us soon.",
        ),
        (
            "Mrs. Edna Rasmussen is 102 years old and lives at 12 Elm Street.",
            "Someone is 90-or-older and lives at a local address.",
        ),
    ],
)
def test_who_when_and_where_become_general(text, general):
    assert redact(Post(text=text)) == general


def test_own_contacts_and_staff_are_kept():
    text = "Please welcome Nadia Farouk, MD! Call (406) 555-0110."
    assert redact(Post(text=text), FACTS) == text


def test_numbers_are_taken_out():
    said = redact(Post(text="Her MRN is 00482917 and her SSN 123-45-6789."))
    assert not any(character.isdigit() for character in said)
