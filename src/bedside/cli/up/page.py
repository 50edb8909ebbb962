"""The try-it page: a form, and what the engine says of the draft in it. All text is escaped."""

from __future__ import annotations

from functools import cache
from html import escape
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from bedside.check.model import KINDS, VOICES
from bedside.check.packs import PACKS
from bedside.cli.up.examples import EXAMPLES, HOSPITAL
from bedside.cli.up.marks import marked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bedside.check import Post, Report
    from bedside.check.model import Finding

_VERDICTS = {
    "block": ("This may not leave", "Change what is marked, then look again."),
    "review": ("Somebody must sign this off", "The reviewer named by your policy decides."),
    "advise": ("It may leave; it could be better", "You decide."),
    "clear": (
        "Nothing was found",
        "That is no proof. Read it once more as the patient would.",
    ),
}

MOST = 100  # findings shown on the page


def page(post: Post, report: Report, pack: str, *, documented: bool) -> str:
    """The whole page. `documented` says whether there is a documentation site to link to."""
    return _template().substitute(
        text=escape(post.text),
        in_reply_to=escape(post.in_reply_to or ""),
        kinds=_options(KINDS, post.kind),
        voices=_options(VOICES, post.voice),
        packs=_options(PACKS, pack),
        examples="".join(
            f'<li><a href="/?example={example.slug}">{escape(example.title)}</a></li>'
            for example in EXAMPLES
        ),
        documentation='<a href="/docs/index.html">Documentation</a>' if documented else "",
        facts="".join(f"<li>{escape(fact)}</li>" for fact in _facts()),
        result=result(post, report),
    )


def result(post: Post, report: Report) -> str:
    """The part of the page that answers: verdict, marked text, findings."""
    headline, advice = _VERDICTS[report.verdict]
    in_text = [finding for finding in report.findings if finding.field == "text"]
    findings = "".join(_finding(finding) for finding in report.findings[:MOST])
    more = len(report.findings) - MOST
    rest = f"<p>And {more} more. The command <code>bedside check</code> shows all.</p>"
    return (
        f'<div class="verdict {report.verdict}"><h2>{headline}</h2><p>{advice}</p></div>'
        f'<p class="draft">{marked(post.text, in_text)}</p>'
        f'<ol class="findings">{findings}</ol>{rest if more > 0 else ""}'
        f'<p class="small">Engine {escape(report.engine)}, pack {escape(report.pack)}.</p>'
    )


def _finding(finding: Finding) -> str:
    fix = ""
    if finding.fix:
        lead = "Write this instead of all of it" if finding.fix.is_whole else "Write instead"
        fix = f'<p class="fix">{lead}: <q>{escape(finding.fix.replacement)}</q></p>'
    sources = "".join(
        f'<li><a href="{escape(_web(source.url))}" rel="noreferrer noopener">{escape(source.title)}'
        f"</a>, {escape(source.section)} (as of {escape(source.as_of)})</li>"
        for source in finding.sources
    )
    return (
        f'<li class="{finding.severity}"><h3><code>{escape(finding.code)}</code> '
        f'{escape(finding.name)} <span class="severity">{finding.severity}</span></h3>'
        f"<p>{escape(finding.say)}</p>{fix}"
        f"<ul>{sources}</ul></li>"
    )


def _web(url: str) -> str:
    # A source's address comes from a file: only a web address may become a link.
    return url if url.startswith(("https://", "http://")) else "#"


def _options(values: Iterable[str], chosen: str) -> str:
    return "".join(
        f"<option{' selected' if value == chosen else ''}>{escape(value)}</option>"
        for value in values
    )


def _facts() -> tuple[str, ...]:
    return (HOSPITAL.name, *HOSPITAL.places[1:], *HOSPITAL.phones, *HOSPITAL.staff)


@cache
def _template() -> Template:
    return Template(asset("page.html").decode("utf-8"))


def asset(name: str) -> bytes:
    """A file of this room (page.html, style.css, live.js)."""
    return files(__package__).joinpath(name).read_bytes()
