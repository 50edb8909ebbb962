"""The tables of review, one file each."""

from bedside.desk.review.models.comment import Comment
from bedside.desk.review.models.fact_question import FactQuestion
from bedside.desk.review.models.finding_decision import FindingDecision
from bedside.desk.review.models.sign_off import SignOff

__all__ = ["Comment", "FactQuestion", "FindingDecision", "SignOff"]
