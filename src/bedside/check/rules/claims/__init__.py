"""CLM: what a post promises or says is true about health, and what it rests on."""

from bedside.check.rules.base import Rule

CLAIMS_RULES: tuple[Rule, ...] = ()
