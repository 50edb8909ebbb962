"""Reading lines: never more than one at a time, and none too long."""

from __future__ import annotations

import io

from bedside.cli.lines import json_lines


class Drip(io.RawIOBase):
    """A stream that says how much of it was asked for."""

    def __init__(self, line: bytes, times: int) -> None:
        self._line, self._left, self.read_so_far = line, times, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self._left:
            return 0
        self._left -= 1
        buffer[: len(self._line)] = self._line
        self.read_so_far += len(self._line)
        return len(self._line)


def test_a_line_is_given_before_the_next_is_read() -> None:
    drip = Drip(b'{"text": "a"}\n', 1000)
    lines = json_lines(io.BufferedReader(drip))
    for number in range(1, 4):
        assert next(lines).number == number
        assert drip.read_so_far == number * 14


def test_a_line_too_long_is_refused_and_skipped() -> None:
    stream = io.BytesIO(b"a\n" + b"b" * 3_000_000 + b"\nc\n")
    first, long, last = json_lines(io.BufferedReader(stream), longest=1000)
    assert (first.text, last.text, last.number) == ("a\n", "c\n", 3)
    assert str(long.problem) == "this line is longer than 1,000 bytes"
    assert long.size == 3_000_001
    assert long.text == ""


def test_the_last_line_needs_no_end() -> None:
    assert [line.text for line in json_lines(io.BytesIO(b"a\r\n\r\nb"))] == ["a\r\n", "b"]
