"""Read the lessons: invented posts with their verdict, their telling words and the people in them."""

from __future__ import annotations

import json
import os
import random
import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

sys.path.append(str(Path(__file__).resolve().parents[1]))

import features  # noqa: F401  (opens the rooms of the package)

from bedside.check.recognise.about.sensed import CODES as SENSED  # isort: skip

ROOT = Path(__file__).resolve().parents[2]
LESSONS = ROOT / "training" / "lessons"
CONTENT = LESSONS / "content"
MEASURED = ROOT / "training" / "measured"
OPEN = ROOT / "corpus" / "open"
RULES = ROOT / "src" / "bedside" / "check" / "rules"
DATA = Path(os.environ.get("BEDSIDE_DATA", ROOT.parent / "shared" / "data"))

VERDICTS = ("clear", "review", "block")
# News of health that a real account reports may rightly be asked for these.
_IN_NEWS = frozenset(
    {"CLM003", "CLM004", "CLM008", "CLM009", "RSP002", "RSP003", "SAF001", "SAF002", "SAF003"}
)
ROLES = ("patient", "relative", "staff", "public", "author", "unknown")
_RELATIONSHIP = {"PHI020", "PHI022", "PHI023", "PHI026", "PHI027", "PHI028"}


@dataclass(frozen=True)
class Lesson:
    """One post: what it says, what it answers, the right verdict, telling stretches, people's roles.

    `found` holds what other rules find, as (code, start, end); `sure` the codes that were looked for
    with care, `doubtful` those of which a silence says little. Codes in neither are not learnt from it.
    """

    text: str
    kind: str
    voice: str
    review: str
    verdict: str
    telling: tuple[tuple[int, int], ...]
    people: tuple[tuple[int, int, str], ...]
    source: str
    found: tuple[tuple[str, int, int], ...] = ()
    sure: frozenset[str] = frozenset()
    doubtful: frozenset[str] = frozenset()


def read_lessons() -> list[Lesson]:
    """Every lesson on privacy, in order of file and line."""
    return [lesson for path in sorted(LESSONS.glob("*.jsonl")) for lesson in _privacy(path)]


def read_content() -> list[Lesson]:
    """Lessons on everything but privacy."""
    return [lesson for path in sorted(CONTENT.glob("*.jsonl")) for lesson in _content(path)]


def read_measured() -> tuple[list[Lesson], list[Lesson]]:
    """Posts on privacy and on content that nothing is learnt from: thresholds are fixed on them."""
    return list(_privacy(MEASURED / "privacy.jsonl")), list(_content(MEASURED / "content.jsonl"))


def _entries(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def _privacy(path: Path) -> Iterator[Lesson]:
    for entry in _entries(path):
        people = tuple(
            (start, end, role)
            for words, role in entry.get("p") or []
            for start, end in _stretches(entry["t"], [words])
        )
        yield Lesson(
            entry["t"], entry["k"], entry["v"], entry.get("r") or "", entry["y"],
            _stretches(entry["t"], entry.get("w") or []), people, path.stem[0],
        )  # fmt: skip


def _content(path: Path) -> Iterator[Lesson]:
    """Lessons of one file; it knows the codes that occur in it, and little of the others."""
    posts = _entries(path)
    sure = frozenset(code for post in posts for code, _ in post["f"]) & frozenset(SENSED)
    for post in posts:
        marks = tuple(
            (code, start, end)
            for code, words in post["f"]
            if code in SENSED
            for start, end in _stretches(post["t"], [words])
        )
        yield Lesson(
            post["t"], post["k"], post["v"], post.get("r") or "", "", (), (), path.stem,
            marks, sure, frozenset(SENSED) - sure,
        )  # fmt: skip


def read_open_content() -> list[Lesson]:
    """The open part of the content corpus, to measure on."""
    found = []
    for path in sorted((OPEN / "content").glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            post = json.loads(line)
            marks = tuple(
                (one["code"], start, end)
                for one in post["findings"]
                if one["code"] in SENSED
                for start, end in _stretches(post["text"], [one["words"]])
            )
            found.append(
                Lesson(
                    post["text"], post["kind"], post["voice"], post["in_reply_to"] or "", "", (), (),
                    "open-content", marks, frozenset(SENSED),
                )
            )  # fmt: skip
    return found


def read_open() -> list[Lesson]:
    """The open part of the corpus as lessons (names found there count as patients' or unknown)."""
    found = []
    for path in sorted(OPEN.glob("*.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            post = json.loads(line)
            marks = [f for f in post["findings"] if f["words"] in post["text"]]
            telling = [f["words"] for f in marks if f["code"] in _RELATIONSHIP]
            role = "patient" if post["verdict"] == "block" else "unknown"
            people = tuple(
                (s, e, role)
                for f in marks
                if f["code"] == "PHI001"
                for s, e in _stretches(post["text"], [f["words"]])
            )
            found.append(
                Lesson(
                    post["text"], post["kind"], post["voice"], post["in_reply_to"] or "",
                    post["verdict"], _stretches(post["text"], telling), people, "open",
                )
            )  # fmt: skip
    return found


def _stretches(text: str, phrases: list[str]) -> tuple[tuple[int, int], ...]:
    return tuple(
        (at, at + len(phrase)) for phrase in phrases if phrase and (at := text.find(phrase)) >= 0
    )


def lowered(lesson: Lesson) -> Lesson:
    """The same lesson in lower case, where that keeps every place."""
    text = lesson.text.lower()
    return replace(lesson, text=text) if len(text) == len(lesson.text) else lesson


def fine() -> list[Lesson]:
    """Real posts taken as fine: of health news accounts, which report and do not treat, and of anybody."""
    doubtful = frozenset(SENSED) - _IN_NEWS
    return [
        replace(one, verdict="clear", doubtful=doubtful)
        for one in unlabelled(800, seed=11) + talk(500, seed=11)
    ]


def unlabelled(most: int, seed: int = 7) -> list[Lesson]:
    """Real posts of health news accounts, without labels: the teacher says what they are."""
    paths = sorted((DATA / "health_tweets").glob("*.txt"))
    if not paths:
        raise FileNotFoundError(f"no health_tweets in {DATA}: set BEDSIDE_DATA")
    texts = []
    for path in paths:
        for line in path.read_text("utf-8", errors="replace").splitlines()[::2]:
            # Every other line is left for measuring.
            text = line.split("|", 2)[-1].replace("&amp;", "&").strip()
            if len(text) > 20 and "�" not in text:
                texts.append(re.sub(r"https?://\S+", "", text).strip())
    random.Random(seed).shuffle(texts)
    return [Lesson(t, "post", "organisation", "", "", (), (), "news") for t in texts[:most]]


def talk(most: int, seed: int = 5) -> list[Lesson]:
    """Social text of every kind, without labels: the training parts of the sets that teach names."""
    texts = []
    for name in (
        "wnut17/wnut17train.conll",
        "btc/b.conll",
        "btc/g.conll",
        "tweebank_ner/train.bio",
    ):
        for post in (DATA / name).read_text("utf-8", errors="replace").split("\n\n"):
            words = [
                line.split("\t")[0].split(" ")[0] for line in post.splitlines() if line.strip()
            ]
            if len(words) > 4:
                texts.append(" ".join(words))
    rng = random.Random(seed)
    rng.shuffle(texts)
    voices = ("organisation", "personal")
    return [Lesson(t, "post", rng.choice(voices), "", "", (), (), "talk") for t in texts[:most]]


def mixed(lessons: list[Lesson], count: int, seed: int) -> list[Lesson]:
    """New unlabelled texts from halves of lessons of one kind; the teacher says what they are."""
    rng = random.Random(seed)
    by_kind: dict[str, list[Lesson]] = {}
    for lesson in lessons:
        by_kind.setdefault("reply" if lesson.review else "post", []).append(lesson)
    made = []
    for _ in range(count):
        a = rng.choice(lessons)
        b = rng.choice(by_kind["reply" if a.review else "post"])
        parts = [p for p in re.split(r"(?<=[.!?])\s+", a.text) if p]
        other = [p for p in re.split(r"(?<=[.!?])\s+", b.text) if p]
        draw = rng.random()
        if draw < 0.4 and len(parts) > 1:
            parts.pop(rng.randrange(len(parts)))
        elif draw < 0.7:
            parts.insert(rng.randrange(len(parts) + 1), rng.choice(other))
        else:
            words = a.text.split(" ")
            parts = [w for w in words if rng.random() > 0.12] or words
        made.append(Lesson(" ".join(parts), a.kind, a.voice, a.review, "", (), (), "mixed"))
    return made


def read_pages() -> list[Lesson]:
    """The examples on the rules' pages: what a privacy rule marks must not leave, the rest may."""
    found = []
    for path in sorted(RULES.glob("*/*.md")):
        fence = re.compile(
            r"^```(post|reply|comment|reshare|alert)\b([^\n]*)\n(.*?)^```", re.MULTILINE | re.DOTALL
        )
        for kind, options, body in fence.findall(path.read_text("utf-8")):
            lines, telling, verdict, other, marks = [], [], "clear", False, []
            for line in body.splitlines():
                mark = re.fullmatch(r"( *)(\^+) (\w+)( review)?.*", line)
                if not mark:
                    lines.append(line)
                elif mark.group(3).startswith("PHI"):
                    verdict = "review" if mark.group(4) and verdict == "clear" else "block"
                    start, width = len(mark.group(1)), len(mark.group(2))
                    telling.append(lines[-1][start : start + width])
                else:
                    # What privacy would say of it, the page does not show.
                    other = True
                    if mark.group(3) in SENSED and lines:
                        start, width = len(mark.group(1)), len(mark.group(2))
                        marks.append((mark.group(3), lines[-1][start : start + width]))
            text = "\n".join(lines).strip()
            said = re.search(r'to="([^"]*)"', options)
            voice = "personal" if "voice=personal" in options else "organisation"
            if text:
                known = telling or not other
                found.append(
                    Lesson(
                        text, kind, voice, said.group(1) if said else "", verdict if known else "",
                        _stretches(text, telling if verdict == "block" else []), (), "page",
                        tuple((code, s, e) for code, w in marks for s, e in _stretches(text, [w])),
                        frozenset(SENSED) if path.stem[:3] != "phi" else frozenset(),
                    )
                )  # fmt: skip
    return found
