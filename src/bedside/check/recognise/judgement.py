"""Who is it about? Gives every person a role and says whether a patient's care is described."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from bedside.check.model import Mention, Organisation, Post
    from bedside.check.text import View


class Judgement(NamedTuple):
    """Whether a particular patient's care is described, and the words that show it."""

    about_a_patient: bool
    because: tuple[int, int] | None = None
    reason: str = ""
