"""PHI: what tells the world who a patient is, or that somebody is one."""

from bedside.check.rules.base import Rule

PRIVACY_RULES: tuple[Rule, ...] = ()
