"""How severe a legal matter is: on a personal account it is advice, and never a stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.check.model import Post, Severity


def gravity(post: Post) -> Severity | None:
    """`advise` for a person's own voice, the rule's own severity (None) for an organisation's."""
    return "advise" if post.voice == "personal" else None
