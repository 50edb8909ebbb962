"""SEC: links and addresses that put readers or accounts at risk."""

from bedside.check.rules.base import Rule

SECURITY_RULES: tuple[Rule, ...] = ()
