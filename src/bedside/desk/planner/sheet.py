"""A sheet of posts (CSV) read line by line: what each line says, or why it cannot be read."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_BYTES = 1_000_000
MOST_LINES = 500
COLUMNS = ("text", "day", "time", "channels", "link", "title", "tags", "sponsor")
_ALSO_CALLED = {
    "post": "text",
    "words": "text",
    "message": "text",
    "date": "day",
    "hour": "time",
    "channel": "channels",
    "url": "link",
    "name": "title",
    "tag": "tags",
}
_TOO_MANY = (
    "It has more cells than the first line has columns. Put quotes around text that holds commas."
)
_BOM = "\ufeff"


class NoSheet(ValueError):
    """The file as a whole cannot be read; the message says what to do."""


@dataclass(frozen=True)
class Line:
    """One record: the line it begins on, what its columns hold, and its cells as written."""

    number: int
    cells: dict[str, str]
    written: tuple[str, ...]
    problems: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sheet:
    """The lines in order. `header` is the first line as it was written."""

    header: tuple[str, ...]
    lines: tuple[Line, ...] = field(default=())


def read_sheet(data: bytes) -> Sheet:
    """Every record of a CSV file; its first line names the columns, in any order.

    Commas, semicolons and tabs may part the columns. Raises `NoSheet`.
    """
    if len(data) > MOST_BYTES:
        message = "This file is larger than 1 MB. Import it in parts."
        raise NoSheet(message)
    text = _decoded(data)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        header = next(reader, [])
        names = _columns(header)
        lines = tuple(_lines(reader, names))
    except csv.Error as problem:
        message = f"Line {reader.line_num} cannot be read: {problem}. Is a quote left open?"
        raise NoSheet(message) from problem
    if not lines:
        message = "There is no post in this file. Write one a line, below the names of the columns."
        raise NoSheet(message)
    return Sheet(tuple(header), lines)


def as_csv(sheet: Sheet, lines: list[Line]) -> str:
    """These lines under the sheet's own header, as they were written, to be mended."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(sheet.header)
    writer.writerows(line.written for line in lines)
    return out.getvalue()


def _decoded(data: bytes) -> str:
    """UTF-8, or what spreadsheets on Windows write."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
    if "\0" in text:
        message = "This is no text file. Save the sheet as CSV first (in UTF-8)."
        raise NoSheet(message)
    return text.removeprefix(_BOM)


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count)


def _columns(header: list[str]) -> list[str]:
    plain = [" ".join(one.split()).casefold() for one in header]
    names = [_ALSO_CALLED.get(one, one) for one in plain]
    known = ", ".join(COLUMNS)
    if "text" not in names:
        message = f"The first line must name the columns, “text” among them. Known are: {known}."
        raise NoSheet(message)
    for shown, name in zip(header, names, strict=True):
        if name and name not in COLUMNS:
            message = f"The column “{shown.strip()[:40]}” is not known. Known are: {known}."
            raise NoSheet(message)
        if name and names.count(name) > 1:
            message = f"Two columns are called “{name}”. Keep one of them."
            raise NoSheet(message)
    return names


def _lines(reader: Iterator[list[str]], names: list[str]) -> Iterator[Line]:
    count, begins = 0, 2
    for cells in reader:
        number, begins = begins, reader.line_num + 1  # type: ignore[attr-defined]
        if not any(cell.strip() for cell in cells):
            continue
        count += 1
        if count > MOST_LINES:
            message = f"A file can hold {MOST_LINES} posts. Import this one in parts."
            raise NoSheet(message)
        problems: tuple[str, ...] = ()
        if any(cell.strip() for cell in cells[len(names) :]):
            problems = (_TOO_MANY,)
        named = {
            name: cell for name, cell in zip(names, cells, strict=False) if name and cell.strip()
        }
        yield Line(number, named, tuple(cells), problems)
