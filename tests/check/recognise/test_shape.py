"""The shape of a text is ASCII and letter for letter the text."""

from hypothesis import given
from hypothesis import strategies as st

from bedside.check.recognise.shape import shape_of


@given(st.text())
def test_a_shape_is_ascii_and_as_long_as_its_text(text: str) -> None:
    shape = shape_of(text)
    assert shape.isascii()
    assert len(shape) == len(text)


def test_letters_keep_their_case_and_marks_their_place() -> None:
    assert shape_of("Łódź, Ελλάς – 6½ año’s") == "Lodz, Xxxxx - 6* ano's"
