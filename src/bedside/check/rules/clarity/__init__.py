"""CLR: whether the people it is for can read it and know what to do."""

from bedside.check.rules.base import Rule

CLARITY_RULES: tuple[Rule, ...] = ()
