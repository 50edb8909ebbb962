"""SAF: people in danger, how a post speaks of suicide, and harm that messages tell of."""

from bedside.check.rules.base import Rule
from bedside.check.rules.safety.saf001_suicide_wording import RULE as SAF001
from bedside.check.rules.safety.saf002_no_crisis_line import RULE as SAF002
from bedside.check.rules.safety.saf003_method_detail import RULE as SAF003
from bedside.check.rules.safety.saf006_old_crisis_number import RULE as SAF006
from bedside.check.rules.safety.saf007_person_at_risk import RULE as SAF007
from bedside.check.rules.safety.saf008_adverse_event import RULE as SAF008

SAFETY_RULES: tuple[Rule, ...] = (
    SAF001,
    SAF002,
    SAF003,
    SAF006,
    SAF007,
    SAF008,
)
