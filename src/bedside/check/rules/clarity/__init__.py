"""CLR: whether readers understand a post, and know what to do next."""

from bedside.check.rules.base import Rule
from bedside.check.rules.clarity.clr001_reading_level import RULE as CLR001
from bedside.check.rules.clarity.clr002_jargon import RULE as CLR002
from bedside.check.rules.clarity.clr003_long_sentence import RULE as CLR003
from bedside.check.rules.clarity.clr005_no_call_to_action import RULE as CLR005
from bedside.check.rules.clarity.clr006_unexplained_acronym import RULE as CLR006

CLARITY_RULES: tuple[Rule, ...] = (
    CLR001,
    CLR002,
    CLR003,
    CLR005,
    CLR006,
)
