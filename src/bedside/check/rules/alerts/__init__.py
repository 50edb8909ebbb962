"""ALR: health alerts: what, where, what to do, until when, who says so."""

from bedside.check.rules.alerts.alr001_incomplete_alert import RULE as ALR001
from bedside.check.rules.alerts.alr002_expired_alert import RULE as ALR002
from bedside.check.rules.base import Rule

ALERTS_RULES: tuple[Rule, ...] = (
    ALR001,
    ALR002,
)
