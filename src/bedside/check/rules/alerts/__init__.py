"""ALR: health alerts: what, where, until when."""

from bedside.check.rules.base import Rule

ALERTS_RULES: tuple[Rule, ...] = ()
