"""Text for people: the words marked in their line, the reason, what to write instead, and why."""

from __future__ import annotations

import textwrap
from collections import Counter
from typing import TYPE_CHECKING

from bedside.check.reports.looked_for import looked_for
from bedside.check.reports.paint import Paint
from bedside.check.reports.places import Lines
from bedside.check.reports.quoted import quoted
from bedside.check.reports.visible import visible
from bedside.check.rules import BY_CODE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Finding
    from bedside.check.reports.entry import Entry
    from bedside.check.reports.form import Settings

_MEANS = {
    "block": "this may not leave as it is.",
    "review": "the named reviewer must sign this off first.",
    "advise": "nothing stops this; you decide.",
    "clear": "nothing was found.",
}
_LONGEST_WORDS = 60
_ORDER = ("block", "review", "advise", "clear")


class Terminal:
    """The report that `bedside check` shows: findings as they come, a summary line at the end."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._paint = Paint(settings.colour)
        self._verdicts: Counter[str] = Counter()
        self._severities: Counter[str] = Counter()
        self._unread = 0
        self._kinds: set[str] = set()
        self._cited: set[str] = set()

    def head(self) -> str:
        """Nothing comes first."""
        return ""

    def one(self, entry: Entry) -> str:
        """The post's findings, each a paragraph. A file that cannot be read is told elsewhere."""
        if entry.report is None or entry.post is None:
            self._unread += 1
            return (
                ""
                if entry.line is None
                else f"{_whose(entry)}  cannot be read: {visible(entry.error)}\n\n"
            )
        self._kinds.add(entry.post.kind)
        self._verdicts[entry.report.verdict] += 1
        lines: dict[str, Lines] = {}
        self._cited = set()
        paragraphs = []
        for finding in entry.findings:
            self._severities[finding.severity] += 1
            field = lines.setdefault(finding.field, Lines(entry.words_of(finding.field)))
            paragraphs.append("\n".join(self._finding(entry, finding, field)))
        return "".join(f"{paragraph}\n\n" for paragraph in paragraphs)

    def tail(self) -> str:
        """How many of what, and what was looked for."""
        posts = self._verdicts.total()
        if not posts:
            return ""
        codes = {
            rule.code
            for rule in self._settings.pack.rules(BY_CODE)
            if not self._kinds.isdisjoint(rule.kinds)
        }
        return f"{self._summary(posts)}\n{looked_for(codes)}\n"

    def _finding(self, entry: Entry, finding: Finding, lines: Lines) -> Iterator[str]:
        paint = self._paint.of(finding.severity)
        title = f"{paint(finding.severity)}  {self._paint.bold(finding.code)} {finding.name}"
        yield f"{title}  {self._paint.faint(_place(entry, finding, lines))}"
        if finding.end <= len(lines.text):
            yield from quoted(lines, finding.start, finding.end, self._settings.width, paint)
        yield from self._wrapped(_said(finding))
        yield from self._wrapped(_instead(finding))
        for source in finding.sources:
            yield from self._wrapped(f"Why: {source.title}, {source.section}", "       ")
            # An address that several findings share is given with the first of them.
            if source.url not in self._cited:
                self._cited.add(source.url)
                yield self._paint.faint(f"       {visible(source.url)}")

    def _wrapped(self, text: str, further: str = "  ") -> list[str]:
        return textwrap.wrap(
            visible(text),
            max(self._settings.width, 40),
            initial_indent="  ",
            subsequent_indent=further,
            break_long_words=False,
            break_on_hyphens=False,
        )

    def _summary(self, posts: int) -> str:
        pack = f"(pack {self._settings.pack.name})"
        if posts == 1 and not self._unread:
            verdict = next(iter(self._verdicts))
            found = _counted(self._severities)
            shown = self._paint.of(verdict)(verdict)
            return f"Verdict: {shown}: {_MEANS[verdict]} {found + ' ' if found else ''}{pack}"
        unread = f"; {self._unread:,} could not be read" if self._unread else ""
        verdicts = ", ".join(
            f"{self._verdicts[one]:,} {one}" for one in _ORDER if self._verdicts[one]
        )
        return f"{posts:,} {'post' if posts == 1 else 'posts'}: {verdicts}{unread} {pack}"


def _counted(severities: Counter[str]) -> str:
    total = severities.total()
    if not total:
        return ""
    each = ", ".join(f"{severities[one]} {one}" for one in _ORDER if severities[one])
    return f"{total} {'finding' if total == 1 else 'findings'}: {each}"


def _whose(entry: Entry) -> str:
    name = visible(entry.file) if entry.file else ""
    if entry.line is not None:
        name = f"{name}:{entry.line}" if name else f"line {entry.line}"
    if entry.line is not None and entry.id is not None:
        name += f" (id {visible(str(entry.id))})"
    return name


def _place(entry: Entry, finding: Finding, lines: Lines) -> str:
    whose = _whose(entry)
    field = "" if finding.field == "text" else f"{finding.field}, "
    if (finding.start, finding.end) == (0, len(lines.text)):
        return f"{whose + ': ' if whose else ''}{field}all of it"
    place = lines.place(finding.start)
    if entry.file and entry.line is None and not field:
        return f"{whose}:{place.line}:{place.column}"
    return f"{whose + ': ' if whose else ''}{field}line {place.line}, column {place.column}"


def _said(finding: Finding) -> str:
    """The reason, with long words cut: they stand right above it."""
    if len(finding.words) <= _LONGEST_WORDS:
        return finding.say
    return finding.say.replace(finding.words, f"{finding.words[: _LONGEST_WORDS - 1].rstrip()}…")


def _instead(finding: Finding) -> str:
    if finding.fix is None:
        return ""
    safe = " (--fix does this)" if finding.fix.safe else ""
    if finding.fix.is_whole:
        return f"Write this instead of all of it: “{finding.fix.replacement}”"
    if finding.fix.replacement:
        return f"Write instead: “{finding.fix.replacement}”{safe}"
    return "--fix leaves these words out." if safe else ""
