"""OFR: what is given away to bring patients in."""

from bedside.check.rules.base import Rule
from bedside.check.rules.offers.ofr001_inducement import RULE as OFR001

OFFERS_RULES: tuple[Rule, ...] = (OFR001,)
