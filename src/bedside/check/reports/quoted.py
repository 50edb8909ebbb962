"""The words found, in the line they stand in, with a mark below them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.reports.visible import Cell, cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from bedside.check.reports.places import Lines

_MOST_LINES = 3
_BEFORE = 30
_FEWEST_COLUMNS = 30
_CUT = Cell("…", 1)


def quoted(
    lines: Lines, start: int, end: int, width: int, paint: Callable[[str], str] = str
) -> Iterator[str]:
    """The lines around text[start:end], each with its number and a line of marks below the words.

    Nothing is wider than `width` columns: a long line is cut around its words. Wide and joined
    characters count as a terminal shows them. `paint` colours the words and their marks. What
    covers the whole text gets no marks, since all of it is meant.
    """
    first, last = lines.place(start).line, lines.place(max(start, end - 1)).line
    gutter = len(str(min(last, first + _MOST_LINES - 1)))
    room = max(width - gutter - 5, _FEWEST_COLUMNS)
    marked = (start, end) != (0, len(lines.text))
    for number in range(first, min(last, first + _MOST_LINES - 1) + 1):
        begins, ends = lines.span(number)
        shown, offset = _window(lines.text, begins, ends, max(start, begins), room)
        left, right = (max(start, begins) - offset, min(end, ends) - offset) if marked else (0, 0)
        words = "".join(cell.shown for cell in shown[left:right])
        before = "".join(cell.shown for cell in shown[:left])
        after = "".join(cell.shown for cell in shown[right:])
        yield f"  {number:>{gutter}} | {before}{paint(words) if words else ''}{after}".rstrip()
        if marked:
            blank = " " * sum(cell.width for cell in shown[:left])
            marks = "^" * max(1, sum(cell.width for cell in shown[left:right]))
            yield f"  {'':>{gutter}} | {blank}{paint(marks)}"
    if last - first >= _MOST_LINES:
        more = last - first - _MOST_LINES + 1
        yield f"  {'':>{gutter}} | … and {more} more {'line' if more == 1 else 'lines'}"


def _window(text: str, begins: int, ends: int, left: int, room: int) -> tuple[list[Cell], int]:
    """The cells of a line to show, and the offset in the text that the first of them stands for.

    Only what can be shown is looked at: a line of a megabyte costs no more than a short one.
    """
    line = cells(text[begins : min(ends, begins + room + 1)])
    if sum(cell.width for cell in line) <= room and ends - begins <= room:
        return line, begins
    at = start = max(begins, left - _BEFORE)
    kept = [_CUT] if start > begins else []
    offset = start - len(kept)
    columns = len(kept)
    for cell in cells(text[start : min(ends, start + room)]):
        if columns + cell.width > room - 1:
            break
        kept.append(cell)
        columns += cell.width
        at += 1
    if at < ends:
        kept.append(_CUT)
    return kept, offset
