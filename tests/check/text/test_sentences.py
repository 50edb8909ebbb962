"""Sentences end where a reader stops."""

import pytest

from bedside.check.text import View


@pytest.mark.parametrize(
    "parts",
    [
        ["Dr. Lee gave 3.5 mg at 8 a.m. today.", "See you!"],
        ["U.S. clinics, e.g. St. Ann in D.C. are open.", "Come in."],
        ["She waited... and waited.", "Then she left."],
        ["First line\n", "Second line"],
        ["So proud of the team 🎉", "Come and see us."],
        ["We asked Maria J. Okafor, M.D. about it.", "She said yes."],
        ["You need vitamin C.", "It helps."],
        ["omg!", "he came in"],
        ["Is it open?", "“Yes.”", "Good"],
        ["Love pizza 🍕 and fruit."],
        ["no end mark at all"],
    ],
)
def test_a_text_is_cut_where_a_reader_stops(parts: list[str]) -> None:
    view = View(" ".join(parts))
    assert [view.text[s.start : s.end] for s in view.sentences] == [part.strip() for part in parts]


def test_a_text_of_spaces_has_no_sentence() -> None:
    assert View(" \n ").sentences == []
