"""A hit on a term offers the row's words as they would stand there, and shows the row's source."""

import pytest

from bedside.check import Organisation, Post
from bedside.check.recognise.terms import Term
from bedside.check.recognise.understand import understand
from bedside.check.rules.worded import hit


@pytest.mark.parametrize(
    ("text", "written"),
    [("We utilize it.", "use"), ("Utilize it.", "Use"), ("PLEASE UTILIZE IT", "USE")],
)
def test_the_words_to_write_instead_have_the_capitals_of_those_found(
    text: str, written: str
) -> None:
    reading = understand("text", text, Post(text=text), Organisation())
    start = text.lower().index("utilize")
    made = hit(reading, Term("words", start, start + 7, "use", "plain-words"), safe=True)
    assert made.fix is not None
    assert (made.fix.replacement, made.fix.safe) == (written, True)
    assert made.sources == ("plain-words",)


def test_a_term_with_nothing_to_write_instead_has_no_fix() -> None:
    reading = understand("text", "A secret.", Post(text="A secret."), Organisation())
    assert hit(reading, Term("words", 2, 8, "", "x")).fix is None
