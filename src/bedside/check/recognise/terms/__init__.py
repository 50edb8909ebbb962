"""Terms: tables of words that a rule looks for, each row with its source and what to say instead.

One TOML file a table (`tables/*.toml`, read by `table.py`); all rows of all tables are searched in
one pass, and only the rows that occur are then located, so that two thousand cost little more than
ten. In comes a `View`; out come, for each table, its `Term`s. Rules ask `Reading.terms`.
"""

from bedside.check.recognise.terms.find import Term, find_terms
from bedside.check.recognise.terms.table import Row, Table, TableError, read_table, tables

__all__ = ["Row", "Table", "TableError", "Term", "find_terms", "read_table", "tables"]
