"""PAD: posts that are paid to reach people."""

from bedside.check.rules.base import Rule
from bedside.check.rules.paid.pad001_implies_condition import RULE as PAD001

PAID_RULES: tuple[Rule, ...] = (PAD001,)
