"""Sums are worked out as a careful reader would, rounding allowed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedside.check.rules.claims.arithmetic import wrong_sums


def wrong(text: str) -> bool:
    return bool(list(wrong_sums(text.lower())))


@pytest.mark.parametrize(
    "text",
    [
        "increased by 365%, from 142 million to 519 million",
        "our wait fell by 50 percent, from 40 minutes to 30",
        "visits tripled, from 100 to 200",
        "donations halved, from $900 to $700",
        "12 of 40 nurses, or 40%",
        "1 in 4 adults (35%)",
        "45% happy, 40% neutral, 25% unhappy",
        "12 nurses and 8 doctors, 22 in all",
        "30 helmets at $15 each, $500",
    ],
)
def test_figures_that_do_not_fit_are_found(text: str) -> None:
    assert wrong(text)


@pytest.mark.parametrize(
    "text",
    [
        "increased by 265%, from 142 million to 519 million",
        "our wait fell by 25 percent, from 40 minutes to 30",
        "visits doubled, from 100 to 200",
        "rates rose 5 points, from 10% to 15%",
        "rates rose by 50 percent, from 10% to 15%",
        "a third more, from 1.5 to 2 million, or 33%",
        "1 in 3 adults (33%)",
        "12 of 40 nurses, or 30%",
        "45% happy, 40% neutral, 15% unhappy",
        "60% read facebook, 50% instagram, 40% both",
        "12 nurses and 8 doctors, 20 in all",
        "open from 8 to 4, 20% off",
        "from 9 to 5 on monday",
    ],
)
def test_figures_that_fit_are_left_alone(text: str) -> None:
    assert not wrong(text)


PIECES = [
    "from ",
    " to ",
    "0",
    "3",
    "5%",
    " million",
    "1,",
    ".5",
    " of ",
    "doubled",
    "$",
    " and ",
    "(",
    "%",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join)))
def test_any_text_is_read_without_an_error(text: str) -> None:
    for start, end in wrong_sums(text):
        assert 0 <= start < end <= len(text)
