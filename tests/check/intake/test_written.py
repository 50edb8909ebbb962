"""Bytes into text: encodings that are understood, and clear words about the rest."""

from __future__ import annotations

import codecs

import pytest

from bedside.check.intake import LONGEST_TEXT, InputProblem, decode_text, whole_text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_is_understood_and_left_out(mark: bytes, encoding: str) -> None:
    assert decode_text(mark + "Größe 😀\r\n".encode(encoding)) == "Größe 😀\r\n"


def test_latin_1_is_refused_with_its_line() -> None:
    with pytest.raises(InputProblem, match=r"line 2: this is not UTF-8 \(byte 0xe9\)"):
        decode_text(b"fine\ncaf\xe9\n")


def test_a_picture_is_refused_as_binary() -> None:
    with pytest.raises(InputProblem, match="binary file"):
        decode_text(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")


def test_odd_utf_16_is_refused() -> None:
    with pytest.raises(InputProblem, match="this is not UTF-16"):
        decode_text(codecs.BOM_UTF16_LE + b"a")


def test_a_megabyte_is_taken_and_far_more_is_not() -> None:
    assert len(decode_text(b"a" * 1_000_000)) == 1_000_000
    with pytest.raises(InputProblem, match="longer than 16 MB"):
        decode_text(b"a" * (LONGEST_TEXT + 1))


def test_half_a_character_is_refused_and_a_whole_one_is_not() -> None:
    assert whole_text("😀") == "😀"
    with pytest.raises(InputProblem, match="half a character"):
        whole_text("\ud83d")
