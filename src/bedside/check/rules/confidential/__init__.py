"""CNF: what belongs to the organisation alone: papers, money, regulators, staff, secrets."""

from bedside.check.rules.base import Rule
from bedside.check.rules.confidential.cnf001_confidential_marking import RULE as CNF001
from bedside.check.rules.confidential.cnf002_contract_or_money import RULE as CNF002
from bedside.check.rules.confidential.cnf003_regulatory_matter import RULE as CNF003
from bedside.check.rules.confidential.cnf004_staff_matter import RULE as CNF004
from bedside.check.rules.confidential.cnf005_credential_or_secret import RULE as CNF005

CONFIDENTIAL_RULES: tuple[Rule, ...] = (
    CNF001,
    CNF002,
    CNF003,
    CNF004,
    CNF005,
)
