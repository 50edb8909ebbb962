"""How much of a network's limits a text uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bedside.check.limits.units import count
from bedside.check.text.handles import find_handles
from bedside.check.text.hashtags import find_hashtags
from bedside.check.text.links import find_links

if TYPE_CHECKING:
    from bedside.check.limits.declared import Counting, Figure, Limits


class Measure(NamedTuple):
    """One measure of a text: how many of `unit` it uses, and the most there may be.

    `limit` is None where none is known. `sure` is the figure's own.
    """

    part: str
    unit: str
    used: int
    limit: int | None
    least: int | None
    warn: int | None
    figure: Figure

    @property
    def left(self) -> int | None:
        """How many more fit; below zero when there are too many; None without a limit."""
        return None if self.limit is None else self.limit - self.used

    @property
    def over(self) -> int:
        """How many must go for it to fit."""
        return 0 if self.limit is None else max(0, self.used - self.limit)


def measure(text: str, limits: Limits, part: str = "text") -> tuple[Measure, ...]:
    """One measure a unit that limits `part` ("text", "reply", "title" …) on this network."""
    parts = limits.parts(part)
    if not parts:
        return ()
    counted, extra = _as_counted(text, limits.counting)
    return tuple(
        Measure(
            part,
            one.unit,
            count(counted, one.unit) + extra,
            one.most.value,
            one.least.value if one.least else None,
            one.warn.value if one.warn else None,
            one.most,
        )
        for one in parts
    )


def tally(text: str, limits: Limits) -> tuple[Measure, ...]:
    """One measure each of hashtags, links and mentions, where the network limits them."""
    found: list[tuple[str, Figure, int]] = []
    if limits.hashtags:
        found.append(("hashtags", limits.hashtags, len(find_hashtags(text))))
    if limits.links:
        # The same link twice counts once (Threads: "unique links").
        links = {text[start:end] for start, end in find_links(text, _lower(text))}
        found.append(("links", limits.links, len(links)))
    if limits.mentions:
        found.append(("mentions", limits.mentions, len(find_handles(text))))
    return tuple(
        Measure("text", unit, used, figure.value, None, None, figure)
        for unit, figure, used in found
    )


def _as_counted(text: str, counting: Counting) -> tuple[str, int]:
    """The text without what counts otherwise, and how much that counts for."""
    gone: list[tuple[int, int]] = []
    extra = 0
    if counting.link is not None and ("." in text or "://" in text):
        links = [one for one in find_links(text, _lower(text)) if _counts(text[one[0] : one[1]])]
        if not counting.bare_links:
            links = [one for one in links if text[one[0] : one[1]].lower().startswith("http")]
        gone += links
        extra = counting.link * len(links)
    if counting.local_mentions and "@" in text:
        for start, end in find_handles(text):
            server = text.find("@", start + 1, end)
            if server > 0:
                gone.append((server, end))
    if not gone:
        return text, extra
    kept: list[str] = []
    at = 0
    for start, end in sorted(gone):
        kept.append(text[at:start])
        at = max(at, end)
    return "".join((*kept, text[at:])), extra


def _counts(link: str) -> bool:
    """Whether a link has an address at all: "http://…", cut off by somebody, is plain text."""
    return "." in link.partition("://")[2].partition("/")[0] or "://" not in link


def _lower(text: str) -> str:
    lower = text.lower()
    if len(lower) == len(text):
        return lower
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)
