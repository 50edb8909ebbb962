"""How clearly a post speaks, after the CDC Clear Communication Index, in a short form of our own.

In comes a post; out comes a `Score`: one answer for each question of the short form. A machine
answers what words show (is there something to do, plain words, numbers that need no arithmetic);
the rest are questions for a reader, whose answers may be given. It is not the CDC's own score sheet
nor its modified one, and says so wherever it is shown.
"""

from bedside.check.clear_communication.items import LABEL, Item, items
from bedside.check.clear_communication.score import Answer, Judged, Score, clear_communication

__all__ = ["LABEL", "Answer", "Item", "Judged", "Score", "clear_communication", "items"]
