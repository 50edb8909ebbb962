"""A sheet of posts is read whatever a spreadsheet wrote, or says which line it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedside.desk.planner.sheet import MOST_LINES, NoSheet, as_csv, read_sheet


def test_columns_come_in_any_order_and_by_other_names() -> None:
    sheet = read_sheet(b"Date,Post,URL\n2027-03-02,Flu shots,https://x.example\n")
    [line] = sheet.lines
    assert line.cells == {"day": "2027-03-02", "text": "Flu shots", "link": "https://x.example"}


def test_a_line_is_named_by_where_it_begins() -> None:
    sheet = read_sheet(b'text\n"One\ntwo\nthree"\n\nFour\n')
    assert [(line.number, line.cells["text"]) for line in sheet.lines] == [
        (2, "One\ntwo\nthree"),
        (6, "Four"),
    ]


@pytest.mark.parametrize(
    "data", ["text;day\nJosé;x\n".encode("cp1252"), "\ufefftext\tday\nJosé\tx\n".encode()]
)
def test_what_spreadsheets_write_is_read(data: bytes) -> None:
    assert read_sheet(data).lines[0].cells == {"text": "José", "day": "x"}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "must name the columns"),
        (b"Flu shots\n", "must name the columns"),
        (b"text,mood\nx,y\n", "“mood” is not known"),
        (b"text,post\nx,y\n", "Two columns"),
        (b"text\n", "no post"),
        (b"text\n\0\n", "no text file"),
        (b'text\n"open\n', "quote left open"),
        (b"text\n" + b"x\n" * (MOST_LINES + 1), "500 posts"),
        (b"text\n" + b"x" * 1_000_001, "larger than 1 MB"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(data: bytes, why: str) -> None:
    with pytest.raises(NoSheet, match=why):
        read_sheet(data)


def test_text_with_commas_and_no_quotes_is_told_on_its_line() -> None:
    [line] = read_sheet(b"text,day\nFlu shots, all week, free,2027-03-02\n").lines
    assert "Put quotes around text" in line.problems[0]


def test_lines_to_mend_come_back_as_they_were() -> None:
    sheet = read_sheet(b'text,day\n"A, b",soon\nC,later\n')
    again = read_sheet(as_csv(sheet, list(sheet.lines)).encode())
    assert [line.cells for line in again.lines] == [line.cells for line in sheet.lines]


@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        assert read_sheet(data).lines
    except NoSheet as told:
        message = str(told)
        assert message
