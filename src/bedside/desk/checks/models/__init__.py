"""The tables of checks."""

from bedside.desk.checks.models.fact_sheet import FactSheet
from bedside.desk.checks.models.stored_report import StoredReport

__all__ = ["FactSheet", "StoredReport"]
