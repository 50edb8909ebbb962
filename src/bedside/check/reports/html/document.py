"""The document around the posts: its head, its counts, and what was looked for."""

from __future__ import annotations

from collections import Counter
from functools import cache
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

import bedside
from bedside.check.reports.html.post import post_section, unread_section
from bedside.check.reports.looked_for import looked_for
from bedside.check.rules import BY_CODE

if TYPE_CHECKING:
    from bedside.check.reports.entry import Entry
    from bedside.check.reports.form import Settings

_ORDER = ("block", "review", "advise", "clear")
_MEANS = {
    "block": "may not leave as it is",
    "review": "the named reviewer must sign",
    "advise": "nothing stops it; the author decides",
    "clear": "nothing was found",
}


class Html:
    """Writes one HTML document; a post is one section."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._verdicts: Counter[str] = Counter()
        self._unread = 0
        self._kinds: set[str] = set()
        self._number = 0

    def head(self) -> str:
        """The document up to the first post."""
        on = self._settings.on
        day = f" for <time>{on.isoformat()}</time>" if on else ""
        pack = escape(self._settings.pack.name)
        return (
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="referrer" content="no-referrer">\n'
            '<meta http-equiv="Content-Security-Policy" '
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            f"<title>Bedside report</title>\n<style>\n{_style()}</style>\n</head>\n<body>\n"
            f"<header><h1>Bedside report</h1>\n<p>Checked{day} with Bedside "
            f"{escape(bedside.__version__)} and pack <strong>{pack}</strong>. "
            '<a href="#counts">Counts</a></p></header>\n<main>\n'
        )

    def one(self, entry: Entry) -> str:
        """One post's section."""
        self._number += 1
        if entry.report is None or entry.post is None:
            self._unread += 1
            return unread_section(entry, self._number)
        self._kinds.add(entry.post.kind)
        self._verdicts[entry.report.verdict] += 1
        return post_section(entry, entry.report, self._number)

    def tail(self) -> str:
        """The counts and the end of the document."""
        codes = {
            rule.code
            for rule in self._settings.pack.rules(BY_CODE)
            if not self._kinds.isdisjoint(rule.kinds)
        }
        rows = "".join(
            f'<tr><th scope="row"><span class="verdict {one}">{one}</span></th>'
            f"<td>{self._verdicts[one]:,}</td><td>{_MEANS[one]}</td></tr>\n"
            for one in _ORDER
            if self._verdicts[one]
        )
        if self._unread:
            rows += (
                f'<tr><th scope="row">unread</th><td>{self._unread:,}</td>'
                "<td>could not be read</td></tr>\n"
            )
        said = f"<p>{escape(looked_for(codes))}</p>\n" if self._verdicts else ""
        return (
            '</main>\n<footer id="counts"><h2>Counts</h2>\n<table>\n'
            '<thead><tr><th scope="col">Verdict</th><th scope="col">Posts</th>'
            f'<th scope="col">What it means</th></tr></thead>\n<tbody>\n{rows}</tbody></table>\n'
            f"{said}</footer>\n</body>\n</html>\n"
        )


@cache
def _style() -> str:
    return files(__package__).joinpath("report.css").read_text("utf-8")
