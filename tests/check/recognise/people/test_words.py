"""Splitting a text into words that the model reads."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from bedside.check.recognise.people import words
from bedside.check.recognise.people.words import split

ANY_TEXT = st.text(alphabet=st.characters(), max_size=200)  # lone surrogates included


def said(text: str) -> list[str]:
    return [word.text for word in split(text)]


@settings(deadline=None)
@given(ANY_TEXT)
def test_words_lie_in_order_and_hold_what_the_text_holds(text: str) -> None:
    end = 0
    for word in split(text):
        assert end <= word.start < word.end <= len(text)
        assert text[word.start : word.end] == word.text
        end = word.end


@settings(deadline=None)
@given(st.lists(st.text(string.ascii_letters, min_size=1, max_size=8), max_size=12))
def test_no_letter_is_lost(parts: list[str]) -> None:
    assert "".join(said(" ".join(parts))) == "".join(parts)


def test_a_possessive_ending_stands_alone() -> None:
    assert said("Okafor's chart") == ["Okafor", "'s", "chart"]
    assert said("O'Brien") == ["O'Brien"]


def test_a_handle_is_split_at_its_humps_with_or_without_a_space() -> None:
    typed, joined = split("thanks @AnaDiaz!"), split("thanks @ AnaDiaz !")
    assert [(w.text, w.kind) for w in typed] == [(w.text, w.kind) for w in joined]
    assert [w.kind for w in typed[2:4]] == [words.IN_HANDLE, words.IN_HANDLE]


def test_an_address_of_mail_is_no_handle() -> None:
    assert all(word.kind != words.IN_HANDLE for word in split("ana@example.org"))


def test_a_link_is_one_word() -> None:
    assert said("see https://example.org/a?b=c now") == ["see", "https://example.org/a?b=c", "now"]


def test_each_way_of_writing_a_word_is_told_apart() -> None:
    forms = [word.case for word in split("ana Ana ANA McAna A")]
    assert forms == [words.LOWER, words.TITLE, words.UPPER, words.MIXED, words.INITIAL]
