"""What is covered and what is not: per practice of healthcare social media, and per article of law.

Two maps, in our own words: `practices/` (115 practices that a social media desk in healthcare
answers for) and `laws/` (the instruments our rules rest on, article by article). Each row names the
rules and commands that cover it, what the desk does for it today (`desk`), and the room where more
is still to come (`later`). In comes nothing, or a pack; out come rows. `bedside packs` and the
reference pages show them; a code that is no rule yet counts as not covered.
"""

from bedside.check.coverage.law import Article, Instrument, instruments, instruments_for
from bedside.check.coverage.practice import PracticeGroup, practice_groups
from bedside.check.coverage.row import TOOLS, Covered, Tool, covered

__all__ = [
    "TOOLS",
    "Article",
    "Covered",
    "Instrument",
    "PracticeGroup",
    "Tool",
    "covered",
    "instruments",
    "instruments_for",
    "practice_groups",
]
