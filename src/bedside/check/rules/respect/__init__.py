"""RSP: how a post speaks of people."""

from bedside.check.rules.base import Rule
from bedside.check.rules.respect.rsp001_stigmatising_term import RULE as RSP001
from bedside.check.rules.respect.rsp002_person_first import RULE as RSP002
from bedside.check.rules.respect.rsp003_illness_as_metaphor import RULE as RSP003
from bedside.check.rules.respect.rsp004_demeaning_tone import RULE as RSP004
from bedside.check.rules.respect.rsp005_discriminating import RULE as RSP005

RESPECT_RULES: tuple[Rule, ...] = (
    RSP001,
    RSP002,
    RSP003,
    RSP004,
    RSP005,
)
