"""LNG: languages that the engine does not read."""

from bedside.check.rules.base import Rule
from bedside.check.rules.language.lng001_unread_language import RULE as LNG001

LANGUAGE_RULES: tuple[Rule, ...] = (LNG001,)
