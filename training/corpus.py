"""Read the public labelled sets as texts with character spans.

Each set comes as tokens. A sample keeps them in one of two forms: ``spaced`` (tokens joined by one
space) or ``natural`` (the text as it was probably typed). Both carry the same labels.
"""

from __future__ import annotations

import html
import json
import os
import re
from dataclasses import dataclass
from pathlib import Path

DATA = Path(os.environ.get("BEDSIDE_DATA", Path(__file__).resolve().parents[2] / "shared" / "data"))
LABELS = ("PERSON", "PLACE", "ORGANISATION")
_SAME = {
    "PER": "PERSON", "person": "PERSON", "LOC": "PLACE", "location": "PLACE", "ORG": "ORGANISATION",
    "corporation": "ORGANISATION", "group": "ORGANISATION",
}  # fmt: skip
TRAIN = {
    "wnut17": ("wnut17/wnut17train.conll",),
    "btc": ("btc/a.conll", "btc/b.conll", "btc/e.conll", "btc/g.conll"),
    "tweebank": ("tweebank_ner/train.bio",),
}
HELD_OUT = {
    "wnut17": "wnut17/emerging.dev.conll",
    "btc": "btc/h.conll",
    "tweebank": "tweebank_ner/dev.bio",
}


@dataclass
class Sample:
    """A text, its spans (start, end, label, is_handle) and the set that it came from."""

    text: str
    spans: list[tuple[int, int, str, bool]]
    source: str
    unsure_handles: bool = False  # the set does not label handles: they teach nothing


def read_tokens(path: Path) -> list[list[tuple[str, str]]]:
    """Sentences of (token, BIO tag) from a file of one token a line."""
    sentences: list[list[tuple[str, str]]] = [[]]
    for line in path.read_text(encoding="utf-8").split("\n"):
        parts = line.rstrip("\r").split("\t")
        if not parts[0].strip() or parts[0].startswith("-DOCSTART-"):
            if sentences[-1]:
                sentences.append([])
        else:
            sentences[-1].append((parts[0].strip(), parts[-1].strip()))
    return [s for s in sentences if s]


def entities(tokens: list[tuple[str, str]]) -> list[tuple[int, int, str, bool]]:
    """Spans over tokens: (first, after last, label, is_handle); a handle takes in its ``@``."""
    found: list[list] = []
    for i, (_, tag) in enumerate(tokens):
        label = _SAME.get(tag[2:]) if tag != "O" else None
        if tag.startswith("I-") and found and found[-1][1] == i and found[-1][2] == label:
            found[-1][1] = i + 1
        elif label:
            found.append([i, i + 1, label])
    spans: list[tuple[int, int, str, bool]] = []
    for first, end, label in found:
        before = first > 0 and tokens[first - 1][0] == "@"
        if spans and before and spans[-1][3] and spans[-1][:2] == (first - 1, first):
            spans[-1] = (spans[-1][0], end, spans[-1][2], True)
        elif before:
            spans.append((first - 1, end, label, True))
        else:
            spans.append((first, end, label, tokens[first][0].startswith("@")))
    return spans


_NO_SPACE_BEFORE = re.compile(
    r"^(?:[.,!?:;)\]}%…]+|['’](?:s|m|t|d|re|ve|ll)|n['’]t)$", re.IGNORECASE
)
_NO_SPACE_AFTER = set("@#([{£€")
_ENDING = re.compile(r"^(?:s|m|t|d|re|ve|ll)$", re.IGNORECASE)


def place(tokens: list[str], natural: bool) -> tuple[str, list[tuple[int, int]]]:
    """The text of ``tokens`` and the place of each in it."""
    text = ""
    places = []
    spaces = _natural_spaces(tokens) if natural else [True] * len(tokens)
    for token, space in zip(tokens, spaces, strict=True):
        shown = html.unescape(token) if natural else token
        text += " " if space and text else ""
        places.append((len(text), len(text) + len(shown)))
        text += shown
    return text, places


def _natural_spaces(tokens: list[str]) -> list[bool]:
    """Whether a space stands before each token in the text as it was probably typed."""
    spaces = [True] * (len(tokens) + 1)
    open_quote = False
    for i, token in enumerate(tokens):
        before = tokens[i - 1] if i else ""
        if _NO_SPACE_BEFORE.match(token) and not before.startswith("http"):
            spaces[i] = False
        if token == '"':
            spaces[i if open_quote else i + 1] = False
            open_quote = not open_quote
        elif token in _NO_SPACE_AFTER:
            spaces[i + 1] = False
        elif (token == "_" and i) or _is_inner_apostrophe(tokens, i):
            spaces[i] = spaces[i + 1] = False
    return spaces[: len(tokens)]


def _is_inner_apostrophe(tokens: list[str], i: int) -> bool:
    if tokens[i] not in ("'", "’") or not i or i + 1 == len(tokens):
        return False
    before = tokens[i - 1]
    return before[-1:].isalpha() and (
        bool(_ENDING.match(tokens[i + 1])) or before in ("O", "o", "D")
    )


def sample(tokens: list[tuple[str, str]], source: str, natural: bool) -> Sample:
    """One sentence as a sample, in the form asked for."""
    if natural:
        tokens = _join_entities_of_html(tokens)
    text, places = place([t for t, _ in tokens], natural)
    spans = [
        (places[a][0], places[b - 1][1], label, handle) for a, b, label, handle in entities(tokens)
    ]
    return Sample(text, spans, source, unsure_handles=source != "btc")


def _join_entities_of_html(tokens: list[tuple[str, str]]) -> list[tuple[str, str]]:
    joined: list[tuple[str, str]] = []
    i = 0
    while i < len(tokens):
        if (
            tokens[i][0] == "&"
            and i + 2 < len(tokens)
            and tokens[i + 2][0] == ";"
            and tokens[i + 1][0] in ("lt", "gt", "amp")
        ):
            joined.append(({"lt": "<", "gt": ">", "amp": "&"}[tokens[i + 1][0]], tokens[i][1]))
            i += 3
        else:
            joined.append(tokens[i])
            i += 1
    return joined


def training_sentences() -> list[tuple[str, list[tuple[str, str]]]]:
    """(set, tokens) of every training sentence that does not also stand in a held-out file."""
    held = {
        " ".join(t for t, _ in s) for path in HELD_OUT.values() for s in read_tokens(DATA / path)
    }
    return [
        (source, s)
        for source, paths in TRAIN.items()
        for path in paths
        for s in read_tokens(DATA / path)
        if " ".join(t for t, _ in s) not in held
    ]


def held_out(part: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """(set, tokens) of the ``dev`` part (even sentences) or the ``test`` part (odd ones)."""
    parity = {"dev": 0, "test": 1}[part]
    return [
        (source, s)
        for source, path in HELD_OUT.items()
        for i, s in enumerate(read_tokens(DATA / path))
        if i % 2 == parity
    ]


_PRESIDIO = {"PERSON": "PERSON", "LOCATION": "PLACE", "ORGANIZATION": "ORGANISATION"}


def synthetic(held: bool) -> list[Sample]:
    """Samples of the synthetic set; every seventh template is held out (``held``) from training."""
    samples = []
    for name in ("generated_large.json", "generated_small.json"):
        for row in json.loads((DATA / "presidio_research" / name).read_text(encoding="utf-8")):
            if (row["template_id"] % 7 == 0) != held:
                continue
            spans = sorted(
                (s["start_position"], s["end_position"], _PRESIDIO[s["entity_type"]], False)
                for s in row["spans"]
                if s["entity_type"] in _PRESIDIO
            )
            samples.append(Sample(row["full_text"], spans, "synthetic"))
    return samples


def unlabelled() -> list[str]:
    """Texts of the health posts, without repeats."""
    texts: dict[str, None] = {}
    for path in sorted((DATA / "health_tweets").glob("*.txt")):
        for line in path.read_bytes().splitlines():
            try:
                row = line.decode("utf-8")
            except UnicodeDecodeError:
                row = line.decode("cp1252", "replace")
            parts = row.split("|", 2)
            if len(parts) == 3:
                texts[html.unescape(parts[2].strip())] = None
    return list(texts)
