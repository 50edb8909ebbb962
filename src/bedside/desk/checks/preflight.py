"""A check for somebody who stores nothing: words in, report out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check import Post, Report, check
from bedside.check.reports.looked_for import looked_for
from bedside.check.rules import BY_CODE
from bedside.desk.checks.footing import footing_of
from bedside.desk.core import clock

if TYPE_CHECKING:
    from bedside.desk.people.models import Organisation


def preflight(
    organisation: Organisation, text: str, *, place: str, in_reply_to: str = ""
) -> tuple[Report, str]:
    """The report of words that will stand at `place`, and the sentence on what was looked for.

    `place` is "organisation", "personal" (somebody's own account) or "reply".
    """
    footing = footing_of(organisation)
    facts, pack = footing.facts, footing.pack_of(place)
    post = Post(
        text=text,
        kind="reply" if place == "reply" else "post",
        voice="personal" if place == "personal" else "organisation",
        in_reply_to=in_reply_to or None,
    )
    today = clock.now().astimezone(organisation.tzinfo).date()
    active = [rule.code for rule in pack.rules(BY_CODE) if post.kind in rule.kinds]
    return check(post, facts, pack, today), looked_for(active)
