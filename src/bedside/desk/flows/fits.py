"""Whether the networks of a version would take it, asked before anybody reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.core import clock
from bedside.desk.flows.reach import Reach
from bedside.desk.outbox.drafting import draft_of
from bedside.networks.base import Failure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.desk.planner.models import Version

# What the check does not see: texts and alt texts are measured by its own rules.
_ASKED = ("link", "media")


def what_does_not_fit(version: Version) -> Iterator[str]:
    """Why a network would not take this version's pictures or link, one sentence each."""
    reach = Reach()
    for variant in version.variants.select_related("channel", "version"):
        try:
            draft = draft_of(variant, clock.now())
            problems = reach.network(variant.channel).problems(draft)
        except (LookupError, OSError, Failure):
            continue  # What cannot be read or reached is told where it is.
        for problem in problems:
            if problem.field in _ASKED:
                yield f"{variant.channel.name}: {problem.say}"
