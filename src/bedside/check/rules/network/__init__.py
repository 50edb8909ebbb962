"""NET: what the network takes: length, media, hashtags."""

from bedside.check.rules.base import Rule

NETWORK_RULES: tuple[Rule, ...] = ()
