"""General words for particular ones: "a patient" for a name, "recently" for a day.

In comes a mention in its reading; out comes the stretch to replace and what to write there, in
words that still read as a sentence. Fixes and `bedside redact` use the same answers.
"""

from bedside.check.generalise.general import generalise
from bedside.check.generalise.replacement import Replacement
from bedside.check.generalise.runs import Piece, pieces

__all__ = ["Piece", "Replacement", "generalise", "pieces"]
