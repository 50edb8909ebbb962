"""SEC: links and addresses that put readers, or the organisation's accounts, at risk."""

from bedside.check.rules.base import Rule
from bedside.check.rules.security.sec001_risky_link import RULE as SEC001
from bedside.check.rules.security.sec002_tracked_link import RULE as SEC002
from bedside.check.rules.security.sec003_work_email import RULE as SEC003

SECURITY_RULES: tuple[Rule, ...] = (
    SEC001,
    SEC002,
    SEC003,
)
