"""Reports in the forms people and programs read: text, HTML, JSON, JSON Lines, SARIF, GitHub.

In comes one `Entry` a post (the post and its report, or why it could not be read); out comes text,
piece by piece, so that a long file streams. `writer` makes the form asked for; nothing is printed
here.
"""

from bedside.check.reports.entry import Entry
from bedside.check.reports.form import FORMATS, Settings, Writer, writer

__all__ = ["FORMATS", "Entry", "Settings", "Writer", "writer"]
