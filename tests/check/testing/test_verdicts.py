"""What the harness says where a page and the engine disagree."""

import pytest

from bedside.check.model import Finding, Fix
from bedside.check.packs import PackError
from bedside.check.testing import apply, problems

NUMBER = "MRN 00482917 was found."


def page(*lines: str, kind: str = "post") -> str:
    return "\n".join([f"```{kind}", *lines, "```"]) + "\n"


def finding(start: int, end: int, words: str, fix: Fix | None, field: str = "text") -> Finding:
    return Finding(
        code="PHI008",
        name="medical-record-number",
        severity="block",
        field=field,
        start=start,
        end=end,
        words=words,
        say="",
        fix=fix,
    )


def test_a_page_that_is_right_has_no_problems() -> None:
    assert list(problems("PHI008", page(NUMBER, "    ^^^^^^^^ PHI008 block"))) == []


def test_words_that_are_not_found_are_named() -> None:
    assert list(problems("PHI008", page("Nothing here.", "^^^^^^^ PHI008"))) == [
        "line 2: PHI008 does not find “Nothing”"
    ]


def test_words_that_are_found_without_a_mark_are_named() -> None:
    assert list(problems("PHI008", page(NUMBER))) == [
        "line 2: PHI008 finds “00482917”, which is not marked"
    ]


def test_another_rule_may_find_what_it_likes_but_a_mark_of_it_must_hold() -> None:
    assert list(problems("PHI001", page(NUMBER))) == []
    assert list(problems("PHI001", page(NUMBER, "^^^ PHI007"))) == [
        "line 2: PHI007 does not find “MRN”"
    ]


def test_a_severity_must_be_as_marked() -> None:
    assert list(problems("PHI008", page(NUMBER, "    ^^^^^^^^ PHI008 review"))) == [
        "line 2: PHI008 says block of “00482917”, not review"
    ]


def test_the_text_after_the_fixes_must_be_as_shown() -> None:
    shown = page(NUMBER, "    ^^^^^^^^ PHI008")
    right = page("MRN [number removed] was found.", kind="after")
    wrong = page("MRN was found.", kind="after")
    assert list(problems("PHI008", shown + right)) == []
    assert list(problems("PHI008", shown + wrong)) == [
        "line 2: after the fixes: 'MRN [number removed] was found.'"
    ]


def test_an_unknown_pack_is_an_error() -> None:
    with pytest.raises(PackError):
        list(problems("PHI008", page("a", kind="post pack=us-circus")))


def test_fixes_are_applied_from_left_to_right_and_overlapping_ones_once() -> None:
    found = [
        finding(4, 6, "bb", Fix("late")),
        finding(0, 2, "aa", Fix("A", safe=True)),
        finding(1, 3, "a ", Fix("never")),
        finding(0, 2, "aa", Fix("elsewhere"), field="media[0].alt"),
        finding(7, 9, "cc", None),
    ]
    assert apply("aa  bb cc", found) == "A  late cc"
    assert apply("aa  bb cc", found, safe_only=True) == "A  bb cc"
