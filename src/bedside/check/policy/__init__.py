"""An organisation's written social media policy, read clause by clause.

In comes the policy's text; out comes a `PolicyReport`: which clauses it has and on which lines,
where it is silent (with words to start from), and which sentences probably chill talk among
employees that the National Labor Relations Act protects, each with a narrower wording. It finds
words, not meaning: it is a first reading for the people who write the policy, and no legal advice.
"""

from bedside.check.policy.clauses import Clause, clauses
from bedside.check.policy.read import (
    Chilled,
    Passage,
    PolicyReport,
    Told,
    read_policy,
)

__all__ = ["Chilled", "Clause", "Passage", "PolicyReport", "Told", "clauses", "read_policy"]
