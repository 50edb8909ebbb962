"""FND: gifts and givers, kept apart from care."""

from bedside.check.rules.base import Rule

FUNDRAISING_RULES: tuple[Rule, ...] = ()
