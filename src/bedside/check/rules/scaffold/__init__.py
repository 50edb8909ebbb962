"""Starts a new rule: its code, its page, and its place on its family's list.

In come a code, a name and the folder of the rules; out come two files beside each other and one
registry with two lines more. `make new-rule` calls it, and nothing else: it writes to disk, which
the engine never does.
"""

from bedside.check.rules.scaffold.new_rule import Refusal, new_rule

__all__ = ["Refusal", "new_rule"]
