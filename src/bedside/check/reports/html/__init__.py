"""HTML: one file that stands alone, for a compliance folder, a mail or a printer.

In comes one `Entry` after another; out comes HTML piece by piece: each post with its words
underlined, below it the reason, what to write instead and the sources of each finding, and at the
end the counts. It has no script and loads nothing; it follows the reader's light or dark setting.
"""

from bedside.check.reports.html.document import Html

__all__ = ["Html"]
