"""OFR: what is given away to bring patients in."""

from bedside.check.rules.base import Rule

OFFERS_RULES: tuple[Rule, ...] = ()
