"""LEG: lawsuits, labour matters and elections."""

from bedside.check.rules.base import Rule
from bedside.check.rules.legal.leg001_litigation import RULE as LEG001
from bedside.check.rules.legal.leg002_labour_matter import RULE as LEG002
from bedside.check.rules.legal.leg003_candidate_endorsement import RULE as LEG003

LEGAL_RULES: tuple[Rule, ...] = (
    LEG001,
    LEG002,
    LEG003,
)
