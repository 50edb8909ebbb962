"""Frames: lessons with gaps, so that one line teaches a pattern and not its words.

A line of `training/frames/*.txt` is `LABEL | review | text`. LABEL is the verdict (`B`, `R`, `C`) and the
kind (`p` post, `r` reply, `c` comment, `s` reshare, `a` alert), with `P` for a personal voice. In a text
`<one|other>` is a choice, `{slot}` a word of `slots.toml`, `{slot:p}` the same naming a person (`p`atient,
`r`elative, `s`taff, `o`f the public, `a`uthor, `u`nknown) and `[words]` are the telling ones.
`python frames.py` reads every frame and shows some of what they become.
"""

from __future__ import annotations

import random
import re
import sys
import tomllib
from functools import cache
from pathlib import Path

from lessons import Lesson

FRAMES = Path(__file__).resolve().parents[1] / "frames"
_VERDICT = {"B": "block", "R": "review", "C": "clear"}
_KIND = {"p": "post", "r": "reply", "c": "comment", "s": "reshare", "a": "alert"}
_ROLE = {
    "p": "patient",
    "r": "relative",
    "s": "staff",
    "o": "public",
    "a": "author",
    "u": "unknown",
}
_CHOICE = re.compile(r"<([^<>]*)>")
_SLOT = re.compile(r"\{(=[^{}:]+|[A-Za-z]+)(?::([a-z]))?\}")
# Marks that survive while a text is changed, and are read off as places at the end.
_TELL, _TOLD, _PERSON = "\ue000", "\ue001", "\ue010"
_NAMED = "\ue002"
_MARKS = re.compile("[\ue000-\ue01f]")
_SHORT = (("you", "u"), ("your", "ur"), ("with", "w/"), ("because", "bc"), ("thanks", "thx"), ("and", "&"),
          ("are", "r"), ("patient", "pt"), ("appointment", "appt"), ("really", "rly"))  # fmt: skip
_TAILS = (
    " 😊",
    " ❤️",
    " 🙏",
    "!!",
    " 💙",
    " 😂",
    " 🎉",
    " 👏",
    " ✨",
    " 🙌",
    "…",
    " lol",
    " :)",
    " xo",
)
_TAGS = (" #healthcare", " #nurselife", " #community", " #grateful", " #hospitallife", " #team", " #dental",
         " #blessed", " #TuesdayThoughts", " #smile")  # fmt: skip


@cache
def slots() -> dict[str, list[str]]:
    """Words for the gaps, by name."""
    return tomllib.loads((FRAMES / "slots.toml").read_text("utf-8"))


@cache
def read_frames() -> tuple[tuple[str, str, str, str], ...]:
    """Every frame as (file, label, review, text); a line that cannot be read is an error that names it."""
    found = []
    for path in sorted(FRAMES.glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            parts = [part.strip() for part in line.split(" | ", 2)]
            if len(parts) != 3 or not re.fullmatch("[BRC][prcsa]P?", parts[0]):
                raise ValueError(f"{path.name}:{number}: not `LABEL | review | text`: {line[:60]}")
            found.append((path.stem, parts[0], "" if parts[1] == "-" else parts[1], parts[2]))
    return tuple(found)


def _chosen(text: str, rng: random.Random) -> str:
    while _CHOICE.search(text):
        text = _CHOICE.sub(lambda m: rng.choice(m.group(1).split("|")), text)
    return text


def _filled(text: str, rng: random.Random, said: dict[str, str], depth: int = 0) -> str:
    def word(found: re.Match[str]) -> str:
        name, role = found.group(1), found.group(2)
        if name.startswith("="):
            value = name[1:]
        else:
            # The same gap holds the same word throughout a reply and the review it answers.
            value = said.get(name) or _filled(
                _chosen(rng.choice(slots()[name]), rng), rng, said, depth + 1
            )
            if depth == 0:
                said[name] = value
        if role:
            mark = chr(ord(_PERSON) + "prsoau".index(role))
            value = f"{mark}{value}{_NAMED}"
        return value

    if depth > 4:
        raise ValueError(f"slots refer to each other: {text}")
    return _SLOT.sub(word, text)


def _tidy(text: str) -> str:
    """The text without the double spaces that an empty choice leaves."""
    return re.sub(r" +([\ue000-\ue01f]*[,.!?;:])", r"\1", re.sub("  +", " ", text)).strip()


def _roughened(text: str, rng: random.Random) -> str:
    draw = rng.random()
    if draw < 0.12:
        text = text.lower()
    elif draw < 0.15:
        text = text.upper()
    if rng.random() < 0.07:
        for long, short in _SHORT:
            text = re.sub(rf"\b{long}\b", short, text)
    if rng.random() < 0.15:
        text = re.sub(r"[.!](\W?)$", r"\1", text)
    if rng.random() < 0.12:
        text += rng.choice(_TAILS)
    if rng.random() < 0.05:
        text += rng.choice(_TAGS)
    return text


def made(frame: tuple[str, str, str, str], rng: random.Random) -> Lesson:
    """One lesson from a frame."""
    file, label, review, text = frame
    said: dict[str, str] = {}
    text = text.replace("[", _TELL).replace("]", _TOLD)
    answered = _MARKS.sub("", _filled(_chosen(review, rng), rng, said))
    marked = _roughened(_tidy(_filled(_chosen(text, rng), rng, said)), rng)
    plain, telling, people, opened = [], [], [], {}
    length = 0
    for piece in re.split("([\ue000-\ue01f])", marked):
        if piece == _TELL:
            opened["tell"] = length
        elif piece == _TOLD:
            telling.append((opened.pop("tell"), length))
        elif piece == _NAMED:
            start, role = opened.pop("person")
            people.append((start, length, role))
        elif _MARKS.fullmatch(piece):
            opened["person"] = (length, _ROLE["prsoau"[ord(piece) - ord(_PERSON)]])
        else:
            plain.append(piece)
            length += len(piece)
    return Lesson(
        "".join(plain), _KIND[label[1]], "personal" if label.endswith("P") else "organisation", answered,
        _VERDICT[label[0]], tuple(telling), tuple(people), "frame-" + file,
    )  # fmt: skip


def from_frames(each: int, seed: int) -> list[Lesson]:
    """`each` lessons from every frame, none twice."""
    rng = random.Random(seed)
    found: dict[tuple[str, str], Lesson] = {}
    for frame in read_frames():
        for _ in range(each):
            lesson = made(frame, rng)
            found.setdefault((lesson.text, lesson.review), lesson)
    return list(found.values())


if __name__ == "__main__":
    shown = from_frames(1, int(sys.argv[1]) if len(sys.argv) > 1 else 1)
    for lesson in random.Random(2).sample(shown, min(25, len(shown))):
        print(lesson.verdict[0].upper(), lesson.kind, lesson.voice[:3], f"<{lesson.review}>" if lesson.review else "",
              lesson.text, [lesson.text[s:e] for s, e in lesson.telling],
              [(lesson.text[s:e], r) for s, e, r in lesson.people])  # fmt: skip
    print(len(read_frames()), "frames")
