"""Whatever the text, places are found without an error and inside it."""

from hypothesis import given
from hypothesis import strategies as st

from bedside.check.model import Organisation
from bedside.check.recognise.where import find_places
from bedside.check.text import View

PIECES = [
    "12 ", "Main ", "Street", "St. ", ", ", "Springfield", " IL ", "62704", "\n", ">", "Suite 3",
    "room ", "4 West", "in ", "lives in ", "Where: ", "County", "High", "rue ", "straße", "utca ",
    "É", "ß", "\u0130", "\ud800", "40.71", "-74.00", "°", "of ", "and ", "3rd", "Georgia", "bed ",
]  # fmt: skip
texts = st.one_of(st.text(), st.lists(st.sampled_from(PIECES)).map("".join))


@given(texts)
def test_places_lie_inside_the_text_in_order(text: str) -> None:
    view = View(text)
    end = 0
    for mention in find_places(view, Organisation()):
        assert end <= mention.start < mention.end <= len(view.text)
        assert mention.text == view.text[mention.start : mention.end]
        end = mention.end
