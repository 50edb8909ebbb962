"""Every recogniser is asked, and where two see the same words the more trusted one is believed."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bedside.check.model import Organisation
from bedside.check.recognise.mentions import find_mentions
from bedside.check.text import View


def kinds(text: str) -> dict[str, str]:
    view = View(text)
    return {mention.text: mention.type for mention in find_mentions(view, Organisation())}


def test_numbers_days_ages_and_places_are_found_in_one_text() -> None:
    found = kinds("Cutest 4-year-old in bed 12 today, MRN 445512, call 701-555-0144")
    assert found["4-year-old"] == "AGE"
    assert found["bed 12"] == "PLACE"
    assert found["445512"] == "MRN"
    assert found["701-555-0144"] == "PHONE"


def test_a_person_is_found_inside_a_joined_hashtag() -> None:
    assert "PERSON" in kinds("#prayforemmajohnson she is strong").values()


def test_a_disguised_name_is_found_under_its_disguise() -> None:
    assert kinds("J0hn 5m1th came in yesterday")["John smith"] == "PERSON"


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec=None, exclude_categories=()), max_size=120))
def test_mentions_of_any_text_stand_in_order_and_apart(text: str) -> None:
    view = View(text)
    at = 0
    for mention in find_mentions(view, Organisation()):
        assert at <= mention.start < mention.end <= len(view.text)
        at = mention.end
