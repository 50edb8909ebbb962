"""Something outside the program is not as it must be, said so that a person can mend it."""

from __future__ import annotations

from bedside.check.intake.problem import InputProblem


class Trouble(InputProblem):
    """What is wrong and what to do, in one line; commands print it without a traceback."""
