"""ACC001: a picture needs words for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.limits import NETWORKS, limits_for
from bedside.check.model import KINDS
from bedside.check.rules.base import Hit, Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post, Severity
    from bedside.check.recognise.reading import Reading

# Videos need captions instead (ACC007).
_PICTURES = frozenset({"image", "gif"})


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Every picture without alt text, told in one finding about the whole post."""
    if not post.media or reading.field != "text":
        return
    bare = [
        str(number)
        for number, media in enumerate(post.media, 1)
        if media.type.strip().casefold() in _PICTURES and not (media.alt or "").strip()
    ]
    if not bare or not _takes_alt_text(post.network):
        return
    if len(post.media) == 1:
        which = "The picture has"
    elif len(bare) == 1:
        which = f"Picture {bare[0]} has"
    else:
        which = f"Pictures {', '.join(bare[:-1])} and {bare[-1]} have"
    yield Hit(
        0,
        len(reading.view.text),
        severity=_severity(post),
        say=f"{which} no alt text. Say in a sentence what it shows and why it is here.",
    )


def _takes_alt_text(network: str | None) -> bool:
    return network not in NETWORKS or limits_for(network).alt.supported


def _severity(post: Post) -> Severity | None:
    if post.voice == "personal":
        return "advise"
    # Nobody named the network: it may take no alt text at all.
    return None if post.network in NETWORKS else "review"


RULE = Rule(
    "ACC001",
    "missing-alt-text",
    severity="block",
    kinds=frozenset(KINDS) - {"comment"},
    say="A picture has no alt text.",
    sources=("wcag-1-1-1", "45-cfr-84-web", "28-cfr-35-web"),
    since="0.1",
    spot=spot,
)
