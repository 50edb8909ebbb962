"""FND: gifts and givers, kept apart from care."""

from bedside.check.rules.base import Rule
from bedside.check.rules.fundraising.fnd001_gift_joined_to_care import RULE as FND001

FUNDRAISING_RULES: tuple[Rule, ...] = (FND001,)
