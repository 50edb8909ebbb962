"""How many syllables a word has, by its letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedside.check.text.syllables import syllables


@pytest.mark.parametrize(
    ("word", "number"),
    [
        *(("call", 1), ("the", 1), ("years", 1), ("helped", 1), ("comes", 1), ("fruit", 1)),
        *(("nurse", 1), ("people", 2), ("every", 2), ("wanted", 2), ("boxes", 2), ("tables", 2)),
        *(("hospital", 3), ("medicine", 3), ("statement", 2), ("radiation", 4), ("area", 3)),
        *(("hypertension", 4), ("cardiovascular", 6), ("immunization", 5), ("diabetes", 4)),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(word: str, number: int) -> None:
    assert syllables(word) == number


@given(st.text(max_size=60))
def test_anything_has_a_syllable_and_no_more_than_letters(word: str) -> None:
    assert 1 <= syllables(word) <= max(1, 2 * len(word))
