"""Cut a word into pieces of a fixed vocabulary, longest first, and into hashed runs of letters."""

from __future__ import annotations

import unicodedata
import zlib

LONGEST = 40  # letters of a word that are read; keeps the cost of a very long "word" bounded
MOST_PIECES = 8
MOST_RUNS = 16
RUN_BUCKETS = 8192


def plain(word: str) -> str:
    """``word`` in lower case without accents, at most ``LONGEST`` letters."""
    word = word[:LONGEST].lower()
    if word.isascii():
        return word
    bare = (c for c in unicodedata.normalize("NFD", word) if unicodedata.category(c) != "Mn")
    return "".join(bare)[:LONGEST].replace("’", "'")


def cut(word: str, vocabulary: dict[str, int]) -> list[int]:
    """Numbers of the pieces of a ``plain`` word; what is in no piece becomes the unknown piece."""
    numbers: list[int] = []
    at = 0
    while at < len(word) and len(numbers) < MOST_PIECES:
        for end in range(len(word), at, -1):
            number = vocabulary.get(word[at:end] if at == 0 else "##" + word[at:end])
            if number is not None:
                break
        else:
            return [*numbers, vocabulary["[UNK]"]][:MOST_PIECES]
        numbers.append(number)
        at = end
    return numbers or [vocabulary["[UNK]"]]


def runs(word: str) -> list[int]:
    """Buckets of the runs of three and four letters of a ``plain`` word, its ends marked."""
    marked = f"<{word[:12]}>".encode("utf-8", "replace")
    found = [marked[i : i + n] for n in (3, 4) for i in range(len(marked) - n + 1)]
    return [zlib.crc32(run) % RUN_BUCKETS for run in found[:MOST_RUNS]] or [0]


def fingerprint(word: str) -> int:
    """A number of 32 bits for a ``plain`` word, by which the lists of names are searched."""
    return zlib.crc32(word.encode("utf-8", "replace"))
