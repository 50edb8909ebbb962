"""Runs rule pages as tests: every example of a page must be judged as the page says.

In comes a page's text; out come its examples and, for each that is not judged as marked, a
sentence that says so. People who write packs and rules may use it for theirs.
"""

from bedside.check.testing.pages import Example, Mark, PageError, examples
from bedside.check.testing.verdicts import apply, problems

__all__ = ["Example", "Mark", "PageError", "apply", "examples", "problems"]
