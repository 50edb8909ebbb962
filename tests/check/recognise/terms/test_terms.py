"""Terms are found in any writing, once each, and not where a phrase excuses them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedside.check.recognise.terms import find_terms, tables
from bedside.check.text import View

TABLE = "fraud-tip-offs"


def found(text: str, table: str = TABLE) -> list[str]:
    view = View(text)
    return [view.text[term.start : term.end] for term in find_terms(view).get(table, [])]


@pytest.mark.parametrize(
    "text",
    ["A miracle cure for gout", "A MIRACLE  CURE!", "a miracle-cure", "a mir\u00e1cle\ncure"],
)
def test_a_term_is_found_however_it_is_written(text: str) -> None:
    assert len(found(text)) == 1


def test_a_term_is_found_inside_a_joined_hashtag_at_its_words() -> None:
    assert found("Try it #MiracleCure today") == ["MiracleCure"]


def test_a_term_is_a_whole_word() -> None:
    assert found("miracle cures") == ["miracle cures"]
    assert found("xmiracle curex") == []


def test_a_term_inside_a_fine_phrase_is_left_alone() -> None:
    assert found("There is no miracle cure for arthritis.") == []


def test_what_a_row_says_comes_with_the_term() -> None:
    (term,) = find_terms(View("A secret ingredient!"))[TABLE]
    assert term.source == "fda-health-scams"


@given(
    st.one_of(
        st.text(),
        st.lists(
            st.sampled_from(
                [
                    "miracle",
                    " ",
                    "cure",
                    "#",
                    "é",
                    "\u0130",
                    "\ud800",
                    "😀",
                    "’",
                    "secret ingredient",
                ]
            )
        ).map("".join),
    )
)
def test_terms_lie_inside_the_text_in_order(text: str) -> None:
    view = View(text)
    for terms in find_terms(view).values():
        end = 0
        for term in terms:
            assert end <= term.start < term.end <= len(view.text)
            end = term.end


def test_every_table_says_what_its_words_do() -> None:
    assert [table.name for table in tables().values() if not table.about.endswith(".")] == []
