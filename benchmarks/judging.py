"""Scores verdicts: what must not leave, what may, and what engines made of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from benchmarks.texts import Span

IDENTIFYING = {
    "PERSON", "PLACE", "DATE", "PHONE", "FAX", "EMAIL", "SSN", "MRN", "HEALTH_PLAN", "ACCOUNT",
    "LICENCE", "VEHICLE", "DEVICE", "IP", "OTHER_ID",
}  # fmt: skip
"""A peer blocks a post when it names one of these. Links and handles are left out, in
the peers' favour: nearly every post of an organisation has them."""


def peer_verdict(spans: Sequence[Span]) -> str:
    """Return `block` when a peer named anything that identifies, else `clear`."""
    return "block" if any(kind in IDENTIFYING for kind, _, _ in spans) else "clear"


def summarise(posts: Sequence[dict[str, Any]], verdicts: Sequence[str]) -> dict[str, Any]:
    """Return counts and shares of verdicts by what the post should get.

    Keys of `truth` are the corpus's verdicts, each with `posts` and the number
    of each answer; `by_kind` has the same for each kind of post. `advise`
    counts as clear, because the author may go on.
    """
    table: dict[str, Counter[str]] = {}
    by_kind: dict[str, dict[str, Counter[str]]] = {}
    for post, verdict in zip(posts, verdicts, strict=True):
        answer = "clear" if verdict == "advise" else verdict
        table.setdefault(post["verdict"], Counter())[answer] += 1
        by_kind.setdefault(post["kind"], {}).setdefault(post["verdict"], Counter())[answer] += 1
    return {
        "truth": {truth: dict(answers) for truth, answers in sorted(table.items())},
        "by_kind": {
            kind: {truth: dict(answers) for truth, answers in sorted(rows.items())}
            for kind, rows in sorted(by_kind.items())
        },
        "stopped": rate(table, "block", "block"),
        "fine_blocked": rate(table, "clear", "block"),
        "fine_raised": rate(table, "clear", "review"),
    }


def rate(table: dict[str, Counter[str]], truth: str, answer: str) -> float | None:
    """Return the share of the posts of one truth that got one answer; None without any."""
    answers = table.get(truth, Counter())
    return answers[answer] / answers.total() if answers else None
