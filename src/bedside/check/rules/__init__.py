"""The rules: one file and one page a rule, one folder a family, listed here.

In comes a `Reading`; out come `Hit`s. The engine calls every rule of `RULES` that its pack
switches on. A code is permanent: it is never used again for something else.
"""

from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.privacy import PRIVACY_RULES

RULES: tuple[Rule, ...] = (*PRIVACY_RULES,)
BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}

__all__ = ["BY_CODE", "RULES", "Hit", "Rule"]
