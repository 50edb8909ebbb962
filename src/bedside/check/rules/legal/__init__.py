"""LEG: lawsuits, labour matters and elections."""

from bedside.check.rules.base import Rule

LEGAL_RULES: tuple[Rule, ...] = ()
