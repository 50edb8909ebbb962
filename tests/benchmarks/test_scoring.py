"""The counting is right: overlap, neighbours, handles, any type."""

import pytest

from benchmarks import scoring
from benchmarks.texts import Example, lower_cased

ANA = Example("1", "Ana Lopez met Bo", (("PERSON", 0, 9), ("PERSON", 14, 16)))


def test_half_a_name_counts_as_found() -> None:
    count = scoring.tally("PERSON", ANA, [("PERSON", 4, 9)])
    assert (count.found, count.marked, count.right, count.named) == (1, 2, 1, 1)


def test_a_name_found_in_two_pieces_is_one_name() -> None:
    count = scoring.tally("PERSON", ANA, [("PERSON", 0, 3), ("PERSON", 4, 9)])
    assert (count.right, count.named) == (1, 1)


def test_pieces_with_a_word_between_them_stay_apart() -> None:
    spans = scoring.joined([("PERSON", 0, 3), ("PERSON", 14, 16)], ANA.text)
    assert spans == [("PERSON", 0, 3), ("PERSON", 14, 16)]


def test_a_span_of_another_type_is_not_a_name() -> None:
    count = scoring.tally("PERSON", ANA, [("PLACE", 0, 9)])
    assert (count.found, count.named) == (0, 0)


def test_naming_a_handle_is_neither_right_nor_wrong() -> None:
    example = Example("1", "@ana hi", (), ((0, 4),))
    assert scoring.tally("PERSON", example, [("PERSON", 1, 4)]) == scoring.Tally()


def test_a_span_that_leaves_a_handle_is_wrong() -> None:
    example = Example("1", "@ana hi", (), ((0, 4),))
    assert scoring.tally("PERSON", example, [("PERSON", 0, 7)]).named == 1


def test_f2_weighs_recall_more_than_precision() -> None:
    wide = scoring.Tally(marked=10, found=9, named=20, right=9)
    shy = scoring.Tally(marked=20, found=9, named=10, right=9)
    assert wide.f2 is not None
    assert shy.f2 is not None
    assert wide.f2 > shy.f2
    assert wide.f2 == pytest.approx(5 * 0.45 * 0.9 / (4 * 0.45 + 0.9))


def test_nothing_named_has_no_precision_and_no_score() -> None:
    count = scoring.Tally(marked=3)
    assert count.precision is None
    assert count.f2 == 0.0


def test_nothing_marked_has_no_recall() -> None:
    assert scoring.Tally(named=2).recall is None
    assert scoring.Tally(named=2).f2 is None


def test_an_identifier_is_found_under_any_type_that_identifies() -> None:
    assert scoring.any_type_recall([ANA], [[("PLACE", 0, 3), ("AGE", 14, 16)]]) == (1, 2)


def test_company_names_count_only_when_asked_for() -> None:
    example = Example("1", "Ana of Acme", (("PERSON", 0, 3),), ((7, 11),))
    found = [("ORGANISATION", 7, 11)]
    assert scoring.any_type_recall([example], [found]) == (0, 1)
    assert scoring.any_type_recall([example], [found], neutral=True) == (1, 2)


def test_an_age_alone_does_not_flag_a_text() -> None:
    clean = [Example("1", "my son is 4", ()), Example("2", "see you in May", ())]
    answers = [[("AGE", 10, 11)], [("DATE", 11, 14)]]
    assert scoring.flagged_without_cause(clean, answers) == (1, 2)


def test_a_text_whose_length_changes_in_lower_case_is_left_out() -> None:
    changing = Example("2", "İstanbul", ())
    assert [example.text for example in lower_cased([ANA, changing])] == ["ana lopez met bo"]
