"""DSC: who is behind a post, and whether its readers are told."""

from bedside.check.rules.base import Rule

DISCLOSURE_RULES: tuple[Rule, ...] = ()
