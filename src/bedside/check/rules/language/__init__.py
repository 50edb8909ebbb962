"""LNG: languages that the engine does not read."""

from bedside.check.rules.base import Rule

LANGUAGE_RULES: tuple[Rule, ...] = ()
