"""One post on its way into a report: where it came from, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.check.model import Finding, Post, Report


@dataclass(frozen=True, slots=True)
class Entry:
    """A post and its report, or the `error` that kept it from being read.

    `file` is the path as it was given (empty when there is none). `line` (from 1) is set when the
    post is one line of that file, and None when the file is the post.
    """

    file: str = ""
    line: int | None = None
    post: Post | None = None
    report: Report | None = None
    error: str = ""
    id: str | int | None = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found; nothing for a post that could not be read."""
        return self.report.findings if self.report else ()

    def words_of(self, field: str) -> str:
        """The text that the offsets of a finding in `field` index; empty for one without words."""
        if self.post is None:
            return ""
        return next((text for name, text in self.post.fields() if name == field), "")
