"""RSP: how a post speaks of people."""

from bedside.check.rules.base import Rule

RESPECT_RULES: tuple[Rule, ...] = ()
