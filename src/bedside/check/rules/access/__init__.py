"""ACC: whether everybody can perceive a post, with eyes, ears or a screen reader."""

from bedside.check.rules.base import Rule

ACCESS_RULES: tuple[Rule, ...] = ()
