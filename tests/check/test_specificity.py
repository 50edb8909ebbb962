"""The more a text narrows down whom it is about, the higher its score."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bedside.check import Organisation, Post
from bedside.check.specificity import POINTS, specificity


def score(text, organisation=None):
    return specificity(Post(text=text), organisation)


def kinds(text):
    return {part.kind for part in score(text).parts}


def test_general_advice_scores_nothing():
    assert score("Wash your hands and drink water.") == (0, (), 0)
    assert score("Wash your hands.").means == "general"


def test_name_age_day_place_and_illness_add_up():
    text = "Maria Gomez, 34, from Springfield, IL came in on March 3 with sepsis."
    assert kinds(text) == {"who", "age", "where", "when", "condition"}
    assert score(text).score == sum(POINTS[kind] for kind in kinds(text))
    assert score(text).means == "very particular"


def test_a_second_name_does_not_count_twice():
    assert score("John Smith and Ana Diaz went home.").score == POINTS["who"]


def test_an_address_narrows_more_than_a_town():
    town = score("She was flown to us from Kellan Falls.")
    address = score("She was flown to us from 12 Elm Street.")
    assert 0 < town.score < address.score


def test_what_only_one_person_has_counts_as_rare():
    assert "rarity" in kinds("The only quintuplets in the state were born here.")


def test_general_words_lower_the_score_and_are_given():
    found = score("Our patient John Smith was admitted on March 3 with a stroke.")
    assert found.general < found.score
    assert ("recently",) in [part.instead for part in found.parts]


def test_staff_and_the_organisations_own_facts_do_not_count():
    facts = Organisation(name="Elm Clinic", phones=("(406) 555-0110",))
    assert score("Please welcome Nadia Farouk, MD! Call (406) 555-0110.", facts).score == 0


@settings(deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=200))
def test_any_text_has_a_score_between_none_and_a_hundred(text):
    found = score(text)
    assert 0 <= found.general <= found.score <= 100
