"""Whatever the text, days and ages are found without an error and inside it."""

from hypothesis import given
from hypothesis import strategies as st

from bedside.check.model import Organisation
from bedside.check.recognise.when import find_ages, find_dates
from bedside.check.text import View

PIECES = [
    "3/14", "/", "2024", "-", "March", "may ", "3rd", " of ", "last night", "at 3 am", "ago", "two",
    "birthday", "93", " years old", "ninety", "yo", "é", "ß", "\u0130", "\ud800", "\n", ", ",
    "(34)", "today", "She ", "Christmas", "’", "½", "３", "of march", "1:",
]  # fmt: skip
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@given(texts)
def test_days_and_ages_lie_inside_the_text_in_order(text: str) -> None:
    view = View(text)
    for find in (find_dates, find_ages):
        end = 0
        for mention in find(view, Organisation()):
            assert end <= mention.start < mention.end <= len(view.text)
            assert mention.text == view.text[mention.start : mention.end]
            end = mention.end
