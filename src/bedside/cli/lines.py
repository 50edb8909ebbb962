"""The lines of a JSON Lines file, one at a time, however long the file is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from bedside.check.intake.problem import InputProblem
from bedside.check.intake.written import encoding_of

if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST_LINE = 32 << 20
"""The most bytes one line may have; a longer one is refused and skipped, and never held whole."""


class Line(NamedTuple):
    """A line that is not blank: its number (from 1), its bytes in the file, its text or why not."""

    number: int
    size: int
    text: str
    problem: InputProblem | None = None


def json_lines(stream: BinaryIO, longest: int = LONGEST_LINE) -> Iterator[Line]:
    """The lines of a stream of bytes as they arrive, blank ones left out.

    UTF-8, or UTF-16 and UTF-32 with a byte order mark. Raises InputProblem for a binary file.
    """
    buffered = stream if isinstance(stream, io.BufferedReader) else io.BufferedReader(_Raw(stream))
    start = buffered.peek(4)
    mark, encoding = encoding_of(start)
    if encoding != "utf-8":
        yield from _wide_lines(buffered, mark, encoding, longest)
        return
    if b"\0" in start:
        raise InputProblem("this looks like a binary file, not JSON Lines")
    buffered.read(len(mark))
    number = 0
    while raw := buffered.readline(longest + 1):
        number += 1
        if len(raw) > longest:
            size = len(raw) + _skip_rest(buffered, raw)
            problem = InputProblem(f"this line is longer than {longest:,} bytes")
            yield Line(number, size, "", problem)
        elif raw.strip():
            yield _line(number, raw)


def _line(number: int, raw: bytes) -> Line:
    try:
        return Line(number, len(raw), raw.decode())
    except UnicodeDecodeError as error:
        problem = InputProblem(
            f"this is not UTF-8 (byte 0x{raw[error.start]:02x}); save the file as UTF-8"
        )
        # What can be read of it may still hold the post's id.
        return Line(number, len(raw), raw.decode(errors="replace"), problem)


def _skip_rest(stream: io.BufferedReader, read: bytes) -> int:
    skipped = 0
    while read and not read.endswith(b"\n"):
        read = stream.readline(1 << 20)
        skipped += len(read)
    return skipped


def _wide_lines(
    stream: io.BufferedReader, mark: bytes, encoding: str, longest: int
) -> Iterator[Line]:
    stream.read(len(mark))
    text = io.TextIOWrapper(stream, encoding=encoding, newline="\n")
    number = 0
    try:
        while line := text.readline(longest):
            number += 1
            if line.strip():
                yield Line(number, len(line) * 2, line)
    except UnicodeDecodeError:
        name = encoding.removesuffix("-le").removesuffix("-be").upper()
        problem = InputProblem(
            f"this is not {name} as the file's first bytes say; save it as UTF-8"
        )
        yield Line(number + 1, 0, "", problem)
    finally:
        text.detach()


class _Raw(io.RawIOBase):
    """Any readable stream as a raw one, so that it can be buffered and peeked into."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
