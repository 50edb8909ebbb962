"""The doctor: what an installation lacks, and how to mend each.

In comes an installation; out come findings, in the order in which they depend on one another. It
changes nothing. Only the command may call.
"""

from bedside.desk.core.doctor.examine import examine
from bedside.desk.core.doctor.finding import Finding

__all__ = ["Finding", "examine"]
