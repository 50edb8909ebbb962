"""Bytes into text: which encodings are understood, and a clear word about those that are not."""

from __future__ import annotations

import codecs

from bedside.check.intake.problem import InputProblem

LONGEST_TEXT = 16 << 20
"""The most bytes one post may have. No post is that long; the limit guards the memory."""

# The longer mark first: UTF-32's begins like UTF-16's.
ENCODINGS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def encoding_of(data: bytes) -> tuple[bytes, str]:
    """The byte order mark that the data starts with (or nothing) and the encoding it names."""
    for mark, encoding in ENCODINGS:
        if data.startswith(mark):
            return mark, encoding
    return b"", "utf-8"


def decode_text(data: bytes) -> str:
    """The text of some bytes: UTF-8, or what a byte order mark says, which is left out.

    Raises InputProblem, with the line where one can be named, for other encodings, for files
    that are no text, and for more than LONGEST_TEXT bytes.
    """
    if len(data) > LONGEST_TEXT:
        limit = f"{LONGEST_TEXT >> 20} MB"
        raise InputProblem(f"this is longer than {limit}; give one post at a time")
    mark, encoding = encoding_of(data)
    if encoding == "utf-8" and b"\0" in data:
        raise InputProblem("this looks like a binary file, not text; give a file of plain text")
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        broken = data[len(mark) :][error.start : error.start + 1]
        line = data[: len(mark) + error.start].count(b"\n") + 1 if encoding == "utf-8" else None
        name = encoding.removesuffix("-le").removesuffix("-be").upper()
        raise InputProblem(
            f"this is not {name} (byte 0x{broken.hex()}); save the file as UTF-8 and try again",
            line,
        ) from None


def whole_text(text: str) -> str:
    """The text itself, if it is whole. InputProblem for half a character (lone surrogate)."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        half = ord(text[error.start])
        raise InputProblem(
            f"the text holds half a character (\\u{half:04x}); "
            "it was cut or converted wrongly, so take it from its source again"
        ) from None
    return text
