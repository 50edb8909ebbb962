"""One post as a section: its words underlined where something was found, and each reason below."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from bedside.check.reports.html.underlined import underlined
from bedside.check.reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Finding, Post, Report, Source
    from bedside.check.reports.entry import Entry


def post_section(entry: Entry, report: Report, number: int) -> str:
    """The section of post `number` (from 1) of the document."""
    post = entry.post
    assert post is not None  # noqa: S101 - who has a report has a post
    numbered = {finding: place for place, finding in enumerate(report.findings, 1)}
    shown = "".join(
        _field(name, text, {f: n for f, n in numbered.items() if f.field == name}, number)
        for name, text in post.fields()
    )
    items = "".join(_item(finding, number, place) for finding, place in numbered.items())
    findings = f'<ol class="findings">\n{items}</ol>\n' if items else ""
    return (
        f'<section class="post" aria-labelledby="p{number}">\n'
        f'<h2 id="p{number}"><span class="verdict {report.verdict}">{report.verdict}</span> '
        f"{_title(entry, number)}</h2>\n{_about(post)}{shown}{findings}{_facts(report)}</section>\n"
    )


def unread_section(entry: Entry, number: int) -> str:
    """The section of a post that could not be read."""
    return (
        f'<section class="post" aria-labelledby="p{number}">\n<h2 id="p{number}">'
        f'<span class="verdict unread">unread</span> {_title(entry, number)}</h2>\n'
        f"<p>This could not be read: {_plain(entry.error)}</p></section>\n"
    )


def _title(entry: Entry, number: int) -> str:
    name = entry.file
    if entry.line is not None:
        name = f"{name}:{entry.line}" if name else f"line {entry.line}"
    if entry.id is not None and str(entry.id) != entry.file:
        name = f"{name} (id {entry.id})" if name else f"id {entry.id}"
    return _plain(name) if name else f"Post {number}"


def _about(post: Post) -> str:
    said = [post.kind, f"in the {post.voice}’s voice" if post.voice != "personal" else "personal"]
    said += [f"for {post.network}"] if post.network else []
    said += ["boosted"] if post.boosted else []
    said += [f"paid by {post.sponsor}"] if post.sponsor else []
    answers = (
        f'<blockquote dir="auto"><p>{_plain(post.in_reply_to)}</p></blockquote>\n'
        if post.in_reply_to
        else ""
    )
    return f'<p class="about">{_plain(", ".join(said))}</p>\n{answers}'


def _field(name: str, text: str, findings: dict[Finding, int], number: int) -> str:
    label = "" if name == "text" else f'<p class="field">{escape(name)}</p>\n'
    return f'{label}<p class="text" dir="auto">{underlined(text, findings, number)}</p>\n'


def _item(finding: Finding, number: int, place: int) -> str:
    head = (
        f'<li id="p{number}f{place}"><p><span class="verdict {finding.severity}">'
        f"{finding.severity}</span> <strong>{escape(finding.code)}</strong> "
        f"{escape(finding.name)}{_whose(finding)}</p>\n<p>{_plain(finding.say)}</p>\n"
    )
    return "".join([head, *_instead(finding), *_why(finding.sources), "</li>\n"])


def _whose(finding: Finding) -> str:
    return "" if finding.field == "text" else f" in {escape(finding.field)}"


def _instead(finding: Finding) -> Iterator[str]:
    fix = finding.fix
    if fix is None:
        return
    if fix.replacement:
        yield f"<p>Write instead: <q>{_plain(fix.replacement)}</q></p>\n"
    elif fix.safe:
        yield "<p>Leave these words out.</p>\n"


def _why(sources: tuple[Source, ...]) -> Iterator[str]:
    if not sources:
        return
    yield '<ul class="why">\n'
    for source in sources:
        named = f"{_plain(source.title)}, {_plain(source.section)}"
        if source.url.startswith("https://"):
            named = f'<a href="{escape(source.url)}" rel="noreferrer noopener">{named}</a>'
        yield f"<li>{named} (seen {escape(source.as_of)})</li>\n"
    yield "</ul>\n"


def _facts(report: Report) -> str:
    facts = f", facts {escape(report.facts)}" if report.facts else ""
    return (
        f'<p class="facts">Pack {escape(report.pack)}, engine {escape(report.engine)}{facts}</p>\n'
    )


def _plain(text: str) -> str:
    """Foreign text as it is: nothing in it hides, steers or becomes markup."""
    return escape("\n".join(visible(line) for line in text.split("\n")))
