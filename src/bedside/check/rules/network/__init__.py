"""NET: what the network a post is for would refuse."""

from bedside.check.rules.base import Rule
from bedside.check.rules.network.net001_network_text import RULE as NET001
from bedside.check.rules.network.net002_refused_media import RULE as NET002
from bedside.check.rules.network.net003_too_many_tags import RULE as NET003

NETWORK_RULES: tuple[Rule, ...] = (
    NET001,
    NET002,
    NET003,
)
