"""ACC: whether everybody can perceive a post, with eyes, ears or a screen reader."""

from bedside.check.rules.access.acc001_missing_alt_text import RULE as ACC001
from bedside.check.rules.access.acc003_hashtag_case import RULE as ACC003
from bedside.check.rules.access.acc004_styled_letters import RULE as ACC004
from bedside.check.rules.access.acc005_emoji import RULE as ACC005
from bedside.check.rules.access.acc006_shouting import RULE as ACC006
from bedside.check.rules.base import Rule

ACCESS_RULES: tuple[Rule, ...] = (
    ACC001,
    ACC003,
    ACC004,
    ACC005,
    ACC006,
)
