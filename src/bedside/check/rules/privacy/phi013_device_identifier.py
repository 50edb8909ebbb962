"""PHI013: the serial number of a patient's device may not be published."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy.tied import hit, tied

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Device numbers in a text about a patient; a recall for everybody is left alone."""
    return (hit(reading, mention) for mention in tied(reading, "DEVICE"))


RULE = Rule(
    "PHI013",
    "device-identifier",
    severity="block",
    say="“{words}” is the number of a device that a patient wears or carries. Take it out.",
    sources=("45-cfr-164-514-m",),
    safe_harbor=("M",),
    since="0.1",
    spot=spot,
)
