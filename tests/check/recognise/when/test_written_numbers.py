"""Numbers written in words are read as numbers."""

import pytest

from bedside.check.recognise.when.written_numbers import number_in


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("ninety-four", 94), ("nineteen", 19), ("a hundred and three", 103), ("hundredth", 100),
        ("fifth", 5), ("twentieth", 20), ("ninety-third", 93), ("93rd", 93), ("nobody", 0),
    ],
)  # fmt: skip
def test_words_are_read_as_numbers(written: str, number: int) -> None:
    assert number_in(written) == number
