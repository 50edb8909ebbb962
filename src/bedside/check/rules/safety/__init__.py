"""SAF: suicide and self-harm, people at risk, and harm from a product."""

from bedside.check.rules.base import Rule

SAFETY_RULES: tuple[Rule, ...] = ()
