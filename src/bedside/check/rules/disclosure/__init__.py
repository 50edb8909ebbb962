"""DSC: who is behind a post, and whether its readers are told."""

from bedside.check.rules.base import Rule
from bedside.check.rules.disclosure.dsc001_undisclosed_connection import RULE as DSC001
from bedside.check.rules.disclosure.dsc002_unclear_disclosure import RULE as DSC002
from bedside.check.rules.disclosure.dsc003_buried_disclosure import RULE as DSC003
from bedside.check.rules.disclosure.dsc004_own_views import RULE as DSC004
from bedside.check.rules.disclosure.dsc005_speaks_for_employer import RULE as DSC005
from bedside.check.rules.disclosure.dsc006_employee_endorsement import RULE as DSC006
from bedside.check.rules.disclosure.dsc007_incentive_for_reviews import RULE as DSC007
from bedside.check.rules.disclosure.dsc008_review_suppression import RULE as DSC008

DISCLOSURE_RULES: tuple[Rule, ...] = (
    DSC001,
    DSC002,
    DSC003,
    DSC004,
    DSC005,
    DSC006,
    DSC007,
    DSC008,
)
