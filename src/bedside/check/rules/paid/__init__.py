"""PAD: posts that are paid to reach people."""

from bedside.check.rules.base import Rule

PAID_RULES: tuple[Rule, ...] = ()
