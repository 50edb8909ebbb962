"""Reads the public social sets: tokens with tags become text with person spans."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.splits import Part, part_of
from benchmarks.texts import Example, Span

FILES = {
    "wnut17": "wnut17/emerging.dev.conll",
    "btc": "btc/h.conll",
    "tweebank": "tweebank_ner/dev.bio",
}
"""Set name to file, below the data folder; sources and licences are in its README."""

PERSON_TAGS = {"per", "person"}


def sentences(path: Path) -> Iterator[list[tuple[str, str]]]:
    """Yield each post of a CoNLL file as (token, tag) pairs, tags in the file's words."""
    post: list[tuple[str, str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        columns = line.split()
        if len(columns) < 2:
            if post:
                yield post
            post = []
        elif columns[0] != "-DOCSTART-":
            post.append((columns[0], columns[-1]))
    if post:
        yield post


def as_example(number: str, post: list[tuple[str, str]]) -> Example:
    """Join a post's tokens into text and its tags into PERSON spans.

    One set splits "@name" in two tokens and marks both as a person; they are
    glued together again as people write them. A handle is not a name in the
    text: it becomes neutral, whatever its tag.
    """
    text = ""
    placed: list[tuple[int, int, str]] = []
    glue = False
    for token, tag in post:
        if text and not glue:
            text += " "
        # A lone @ belongs to the token after it, and that token's handle starts at the @.
        start = len(text)
        text += token
        placed.append((start, len(text), tag))
        glue = token == "@"
    handles = handle_stretches(text)
    gold: list[Span] = []
    open_name = False
    for start, end, tag in placed:
        place, _, kind = tag.partition("-")
        inside_handle = any(first <= start and end <= last for first, last in handles)
        if kind.lower() not in PERSON_TAGS or inside_handle:
            open_name = False
        elif place == "I" and open_name:
            gold[-1] = ("PERSON", gold[-1][1], end)
        else:
            gold.append(("PERSON", start, end))
            open_name = True
    return Example(number, text, tuple(gold), tuple(handles))


def handle_stretches(text: str) -> list[tuple[int, int]]:
    """Return where the handles are: each word that starts with @."""
    stretches: list[tuple[int, int]] = []
    at = 0
    for word in text.split(" "):
        if word.startswith("@") and len(word) > 1:
            stretches.append((at, at + len(word)))
        at += len(word) + 1
    return stretches


def load(data: Path, name: str, part: Part) -> list[Example]:
    """Return one part of a social set, each text once.

    Raises FileNotFoundError where the set is not beside the checkout.
    """
    examples: dict[str, Example] = {}
    for number, post in enumerate(sentences(data / FILES[name])):
        key = " ".join(token for token, _ in post)
        if part_of(key) == part:
            examples.setdefault(key, as_example(f"{name}-{number}", post))
    return list(examples.values())
