"""RES: inviting people into research."""

from bedside.check.rules.base import Rule

RESEARCH_RULES: tuple[Rule, ...] = ()
