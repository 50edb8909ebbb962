"""CNF: what belongs to the organisation alone: papers, money, regulators, staff, secrets."""

from bedside.check.rules.base import Rule

CONFIDENTIAL_RULES: tuple[Rule, ...] = ()
