"""RES: inviting people into research."""

from bedside.check.rules.base import Rule
from bedside.check.rules.research.res001_recruits_without_number import RULE as RES001
from bedside.check.rules.research.res002_research_promise import RULE as RES002

RESEARCH_RULES: tuple[Rule, ...] = (
    RES001,
    RES002,
)
