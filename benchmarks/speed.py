"""Turns seconds into the figures that are shown, and makes the long texts."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

SIZES = (10_000, 100_000, 1_000_000)
"""Lengths, in code points, of the texts that show how time grows."""

PATTERNS = {
    "one letter": "a",
    "digits": "5 ",
    "at signs": "@",
    "dots and hyphens": "a.b-",
    "emoji": "😀",
}
"""What a spiteful text repeats: the shapes that make careless patterns backtrack."""


def share(values: Sequence[float], at: float) -> float:
    """Return the value below which the share `at` (0 to 1) of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(at * len(ordered)))]


def summary(seconds: Sequence[float]) -> dict[str, float]:
    """Return posts a second and the p50 and p95 of one post in milliseconds."""
    return {
        "posts_a_second": len(seconds) / sum(seconds),
        "p50_ms": 1000 * median(seconds),
        "p95_ms": 1000 * share(seconds, 0.95),
    }


def long_text(texts: Sequence[str], size: int) -> str:
    """Return `size` code points made of whole texts, a line each, over and over."""
    once = "\n".join(texts) + "\n"
    return (once * (size // len(once) + 1))[:size]


def growth(times: dict[int, float]) -> float | None:
    """Return how many times longer the longest text took than linear cost allows.

    `times` maps a length to seconds. 1 is linear; 10 over a tenfold length
    would be quadratic. None with fewer than two lengths.
    """
    if len(times) < 2:
        return None
    small, large = min(times), max(times)
    return (times[large] / times[small]) / (large / small)
