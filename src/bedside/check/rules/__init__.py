"""The rules: one file and one page a rule, one folder a family, listed here.

In comes a `Reading`; out come `Hit`s. The engine calls every rule of `RULES` that its pack
switches on. A code is permanent: it is never used again for something else.
"""

from bedside.check.rules.access import ACCESS_RULES
from bedside.check.rules.alerts import ALERTS_RULES
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.claims import CLAIMS_RULES
from bedside.check.rules.clarity import CLARITY_RULES
from bedside.check.rules.confidential import CONFIDENTIAL_RULES
from bedside.check.rules.disclosure import DISCLOSURE_RULES
from bedside.check.rules.fundraising import FUNDRAISING_RULES
from bedside.check.rules.language import LANGUAGE_RULES
from bedside.check.rules.legal import LEGAL_RULES
from bedside.check.rules.network import NETWORK_RULES
from bedside.check.rules.offers import OFFERS_RULES
from bedside.check.rules.paid import PAID_RULES
from bedside.check.rules.privacy import PRIVACY_RULES
from bedside.check.rules.research import RESEARCH_RULES
from bedside.check.rules.respect import RESPECT_RULES
from bedside.check.rules.safety import SAFETY_RULES
from bedside.check.rules.security import SECURITY_RULES

RULES: tuple[Rule, ...] = (
    *PRIVACY_RULES,
    *CONFIDENTIAL_RULES,
    *DISCLOSURE_RULES,
    *CLAIMS_RULES,
    *CLARITY_RULES,
    *RESPECT_RULES,
    *ACCESS_RULES,
    *SAFETY_RULES,
    *SECURITY_RULES,
    *PAID_RULES,
    *RESEARCH_RULES,
    *FUNDRAISING_RULES,
    *OFFERS_RULES,
    *LEGAL_RULES,
    *ALERTS_RULES,
    *LANGUAGE_RULES,
    *NETWORK_RULES,
)
BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}

__all__ = ["BY_CODE", "RULES", "Hit", "Rule"]
