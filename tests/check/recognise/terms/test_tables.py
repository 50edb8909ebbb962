"""A table of terms is read whole or refused, and every row rests on a source that is on file."""

import pytest

from bedside.check.recognise.terms import TableError, read_table, tables
from bedside.check.sources import load_sources


def test_words_and_what_to_write_instead_go_in_pairs() -> None:
    table = read_table(
        "words",
        'about = "x"\nsource = "s"\n'
        'terms = [{ words = ["utilize", "utilizes"], instead = ["use", "uses"] }]\n',
    )
    assert [row.instead for row in table.rows] == ["use", "uses"]


def test_a_row_may_name_a_source_of_its_own() -> None:
    table = read_table(
        "t", 'about = "x"\nsource = "s"\nterms = [{words="a", source="b"}, {words="c"}]'
    )
    assert [row.source for row in table.rows] == ["b", "s"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ('{ words = "a" }', "t, row 1: a row without a source is an opinion"),
        ('{ source = "s" }', "t, row 1: give either words or a pattern"),
        (
            '{ words = "a", pattern = "b", source = "s" }',
            "t, row 1: give either words or a pattern",
        ),
        ('{ word = "a", source = "s" }', "t, row 1: unknown key word"),
        ('{ words = ["a", "b"], instead = ["c"], source = "s" }', "t, row 1: as many words"),
        ('{ pattern = "Cure", source = "s" }', "t, row 1: write “Cure” in lower case"),
        ('{ pattern = "café", source = "s" }', "t, row 1: write “café” in lower case"),
        ('{ pattern = "cure(", source = "s" }', "t, row 1: “cure(” is no pattern of RE2"),
    ],
)
def test_a_row_that_cannot_be_used_is_refused(row: str, reason: str) -> None:
    with pytest.raises(TableError) as refused:
        read_table("t", f'about = "x"\nterms = [{row}]\n')
    assert str(refused.value).startswith(reason)


def test_an_unknown_key_of_a_table_is_refused() -> None:
    with pytest.raises(TableError, match="t: unknown key term"):
        read_table("t", 'about = "x"\nterm = []\n')


def test_every_row_rests_on_a_source_that_is_on_file() -> None:
    cited = {row.source for table in tables().values() for row in table.rows}
    assert cited - load_sources().keys() == set()
