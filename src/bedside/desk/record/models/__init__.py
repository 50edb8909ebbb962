"""The tables of the record, one file each."""

from bedside.desk.record.models.entry import Entry
from bedside.desk.record.models.head import Head

__all__ = ["Entry", "Head"]
