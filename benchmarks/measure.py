"""Puts one engine through the bench: start-up, reading, speed, long texts, judgement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any, Protocol

from benchmarks import judging, scoring, speed
from benchmarks.engines import Engine
from benchmarks.environments import HERE, Unavailable, python_of
from benchmarks.process import FIRST_TEXT, Running, Silent
from benchmarks.texts import Example, Span, lower_cased
from benchmarks.together import Answers, Together

TOO_SLOW_SECONDS = 3.0
"""A peer that takes longer for one length is spared the next, ten times as long."""

TOO_SLOW_FOR_US_SECONDS = 20.0
"""The same for Bedside, whose growth is to be seen up to the million."""


class Answering(Protocol):
    """Whatever answers questions: a process, or answers put together."""

    def ask(self, limit: float = ..., **question: Any) -> dict[str, Any]:
        """Return the answer to one question."""


class Remembering:
    """Passes questions on and keeps the answers to `read` by text, for engines made of parts."""

    def __init__(self, running: Answering) -> None:
        self._running = running
        self.answers: Answers = {}

    def ask(self, limit: float = 300.0, **question: Any) -> dict[str, Any]:
        """Return the answer to one question; the first answer to each text is kept."""
        answer = self._running.ask(limit=limit, **question)
        if question["op"] == "read":
            self.answers.setdefault(question["text"], answer)
        return answer


@dataclass(slots=True)
class Material:
    """Everything the engines are asked, read once and the same for all.

    `social` maps a set's name to its test part. `clean` are the synthetic
    sentences of both parts with nothing marked in them. `posts` are the kept
    posts of the corpus, `headlines` real posts. `missing` says in plain words
    what could not be found.
    """

    social: dict[str, list[Example]] = field(default_factory=dict)
    synthetic: list[Example] = field(default_factory=list)
    clean: list[Example] = field(default_factory=list)
    headlines: list[str] = field(default_factory=list)
    posts: list[dict[str, Any]] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)

    def texts(self) -> list[str]:
        """Return the posts that speed is measured on: social text, else the corpus's."""
        found = [example.text for examples in self.social.values() for example in examples]
        return found or [post["text"] for post in self.posts]


def start(engine: Engine, python: Path) -> Running:
    """Start an engine's process; what it prints as errors goes to a log in `.envs`."""
    log = HERE / ".envs" / f"{engine.slug}.log"
    log.parent.mkdir(exist_ok=True)
    return Running(python, HERE / "adapters" / engine.adapter, engine.arguments, log)


def cold_start(engine: Engine, python: Path, times: int) -> float:
    """Return the median seconds from process start to first answer, the first try left out.

    The first try only brings the files into the disk's cache, for all alike.
    """
    seconds: list[float] = []
    for _ in range(times + 1):
        with start(engine, python) as running:
            answer = running.ask(op="read", text=FIRST_TEXT)
            if "error" in answer:
                raise Silent(answer["error"])
            assert running.cold_seconds is not None
            seconds.append(running.cold_seconds)
    return median(seconds[1:])


class Asked:
    """Collects an engine's answers to a list of texts: spans and seconds, errors counted."""

    def __init__(self, running: Answering, texts: Sequence[str]) -> None:
        self.spans: list[list[Span]] = []
        self.seconds: list[float] = []
        self.errors = 0
        for text in texts:
            answer = running.ask(op="read", text=text)
            if "error" in answer:
                # An engine that cannot read a text found nothing in it.
                self.errors += 1
                self.spans.append([])
            else:
                self.spans.append([(kind, first, last) for kind, first, last in answer["spans"]])
                self.seconds.append(answer["seconds"])


def figures(count: scoring.Tally) -> dict[str, float | int | None]:
    """Return a tally as the results file keeps it."""
    return {
        "marked": count.marked,
        "named": count.named,
        "recall": count.recall,
        "precision": count.precision,
        "f2": count.f2,
    }


def reading(running: Answering, material: Material) -> tuple[dict[str, Any], list[float]]:
    """Return the quality figures, and the seconds each cased social text took."""
    seconds: list[float] = []
    persons: dict[str, Any] = {}
    totals = {"cased": scoring.Tally(), "lower": scoring.Tally()}
    errors = 0
    for name, examples in material.social.items():
        persons[name] = {}
        for case, asked in (("cased", examples), ("lower", lower_cased(examples))):
            answers = Asked(running, [example.text for example in asked])
            errors += answers.errors
            count = scoring.tally_all("PERSON", asked, answers.spans)
            totals[case] += count
            persons[name][case] = {"texts": len(asked), **figures(count)}
            if case == "cased":
                seconds += answers.seconds
    result: dict[str, Any] = {"errors": errors}
    if persons:
        persons["all"] = {case: figures(count) for case, count in totals.items()}
        result["persons"] = persons
    if material.synthetic:
        result["synthetic"] = synthetic(running, material)
    return result, seconds


def synthetic(running: Answering, material: Material) -> dict[str, Any]:
    """Return any-type recall, figures by type, and how many clean texts are flagged."""
    answers = Asked(running, [example.text for example in material.synthetic])
    found, marked = scoring.any_type_recall(material.synthetic, answers.spans)
    with_neutral = scoring.any_type_recall(material.synthetic, answers.spans, neutral=True)
    clean = Asked(running, [example.text for example in material.clean])
    flagged, texts = scoring.flagged_without_cause(material.clean, clean.spans)
    kinds = sorted({kind for example in material.synthetic for kind, _, _ in example.gold})
    return {
        "texts": len(material.synthetic),
        "marked": marked,
        "any_type_recall": found / marked,
        "any_type_recall_with_companies": with_neutral[0] / with_neutral[1],
        "clean_texts": texts,
        "clean_flagged": flagged / texts,
        "types": {
            kind: figures(scoring.tally_all(kind, material.synthetic, answers.spans))
            for kind in kinds
        },
    }


def checks(running: Answering, texts: Sequence[str]) -> dict[str, float]:
    """Return the speed of whole checks: every rule, not the reading alone."""
    seconds = []
    for text in texts:
        answer = running.ask(op="check", post={"text": text})
        if "error" in answer:
            raise Silent(answer["error"])
        seconds.append(answer["seconds"])
    return speed.summary(seconds)


def judgement(running: Answering, engine: Engine, material: Material) -> dict[str, Any]:
    """Return verdicts on the kept posts, and how often real posts are objected to."""

    def verdict(post: dict[str, Any]) -> str:
        if engine.judges:
            answer = running.ask(op="check", post=post)
        else:
            answer = running.ask(op="read", text=post["text"])
        if "error" in answer:
            # The message may quote a kept post, so only its kind is passed on.
            raise Silent(f"judging failed with {answer['error'].partition(':')[0]}")
        return answer["verdict"] if engine.judges else judging.peer_verdict(answer["spans"])

    result: dict[str, Any] = {}
    if material.posts:
        result = judging.summarise(material.posts, [verdict(post) for post in material.posts])
    if material.headlines:
        verdicts = [verdict({"text": text}) for text in material.headlines]
        result["real_posts"] = {
            "posts": len(verdicts),
            "blocked": verdicts.count("block") / len(verdicts),
            "raised": verdicts.count("review") / len(verdicts),
        }
    return result


def long_texts(engine: Engine, python: Path, texts: Sequence[str]) -> dict[str, Any]:
    """Return seconds by length and how they grow, in a fresh process.

    Bedside also reads spiteful texts of one repeated shape at every length.
    """
    question = "check" if engine.judges else "read"
    too_slow = TOO_SLOW_FOR_US_SECONDS if engine.judges else TOO_SLOW_SECONDS
    with start(engine, python) as running:
        running.ask(op="read", text=FIRST_TEXT)

        def timed(text: str) -> float:
            best = float("inf")
            spent = 0.0
            while spent < 1.0 and spent < 3 * best:
                answer = running.ask(limit=300.0, op=question, text=text, post={"text": text})
                if "error" in answer:
                    raise Silent(answer["error"])
                best = min(best, answer["seconds"])
                spent += answer["seconds"]
            return best

        def times(make: dict[int, str]) -> dict[int, float]:
            taken: dict[int, float] = {}
            for size, text in make.items():
                if taken and max(taken.values()) > too_slow:
                    break
                taken[size] = timed(text)
            return taken

        natural = times({size: speed.long_text(texts, size) for size in speed.SIZES})
        result: dict[str, Any] = {"seconds": natural, "growth": speed.growth(natural)}
        if engine.judges:
            spiteful = {}
            for name, piece in speed.PATTERNS.items():
                taken = times({size: speed.long_text([piece], size) for size in speed.SIZES})
                spiteful[name] = {"seconds": taken, "growth": speed.growth(taken)}
            result["spiteful"] = spiteful
        return result


def asked_everything(
    running: Answering, engine: Engine, material: Material, parts: set[str]
) -> dict[str, Any]:
    """Return the figures that come from asking an engine every text once."""
    result: dict[str, Any] = {}
    seconds: list[float] = []
    texts = material.texts()
    if "reading" in parts:
        result["reading"], seconds = reading(running, material)
    if "speed" in parts and texts:
        result["speed"] = speed.summary(seconds or Asked(running, texts).seconds)
        if engine.judges:
            result["speed_of_checks"] = checks(running, texts)
    if "judgement" in parts:
        result["judgement"] = judgement(running, engine, material)
    return result


def run(
    engine: Engine, material: Material, parts: set[str], cold_times: int, memory: dict[str, Answers]
) -> dict[str, Any]:
    """Return all the figures of one engine, and keep its answers in `memory` by slug.

    Raises Unavailable where it cannot be installed and Silent where it stops
    answering.
    """
    result: dict[str, Any] = {"title": engine.title}
    if engine.parts:
        absent = [slug for slug in engine.parts if slug not in memory]
        if absent:
            raise Unavailable(f"needs {', '.join(absent)} in the same run")
        both = Together([memory[slug] for slug in engine.parts])
        return result | asked_everything(both, engine, material, parts)
    python = python_of(engine)
    if "speed" in parts:
        result["cold_seconds"] = cold_start(engine, python, cold_times)
    with start(engine, python) as process:
        first = process.ask(op="read", text=FIRST_TEXT)
        if "error" in first:
            raise Silent(first["error"])
        result["versions"] = process.ask(op="about")["versions"]
        texts = material.texts()
        # The first texts after a start are slower (caches, lazy loading) and not typical.
        Asked(process, texts[:20])
        running = Remembering(process)
        result |= asked_everything(running, engine, material, parts)
        memory[engine.slug] = running.answers
        peak = process.ask(op="end")["peak_kib"]
        if "speed" in parts and peak:
            result["peak_mib"] = peak / 1024
    if "speed" in parts and texts:
        result["long_texts"] = long_texts(engine, python, texts)
    return result
