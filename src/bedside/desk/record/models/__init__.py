"""The tables of the record, one file each."""

from bedside.desk.record.models.entry import Entry
from bedside.desk.record.models.export import Export
from bedside.desk.record.models.head import Head
from bedside.desk.record.models.salt import Salt

__all__ = ["Entry", "Export", "Head", "Salt"]
