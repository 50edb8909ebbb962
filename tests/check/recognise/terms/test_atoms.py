"""What a text must hold for a pattern to match, and that asking for it loses nothing."""

import pytest
import re2

from bedside.check.recognise.shape import shape_of
from bedside.check.recognise.terms import find
from bedside.check.recognise.terms.atoms import _worked_out, atoms, key, known_atoms
from tools.atoms import patterns
from tools.corpus import read_posts


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"\bprior[\s-]+to\b", [{"prior"}]),
        (r"\b(?:cat|dog)s? food", [{"cat food", "cats food", "dog food", "dogs food"}]),
        (r"\bsuicid(?:e|al)\b", [{"suicide", "suicidal"}]),
        (r"[a-z]+\d", []),
        (r"\b(?:go|went) home", [{"go home", "went home"}]),
    ],
)
def test_a_pattern_needs_its_plain_strings(pattern: str, needed: list[set[str]]) -> None:
    assert [set(strings) for strings in atoms(pattern)] == needed


def test_a_text_that_matches_holds_the_atoms_of_the_pattern() -> None:
    book = find._book()
    compiled = [re2.compile(entry.pattern) for entry in book.entries]
    for post in read_posts("open")[::12]:
        text = shape_of(post["text"].lower()).encode("ascii")
        worth = set(find._worth(book, text))
        missed = [
            book.entries[number].pattern
            for number, pattern in enumerate(compiled)
            if number not in worth and pattern.search(text)
        ]
        assert missed == [], post["id"]


def test_the_atoms_of_every_pattern_are_worked_out_before() -> None:
    known = _worked_out()
    for pattern in patterns():
        assert key(pattern) in known, "run `python -m tools.atoms`"
        assert known_atoms(pattern) == [frozenset(one) for one in atoms(pattern)], pattern
