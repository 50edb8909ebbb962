"""Whether the engine judges the examples of a page as the page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.check.engine import check
from bedside.check.testing.pages import examples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bedside.check.model import Finding, Organisation
    from bedside.check.testing.pages import Example, Mark


def problems(code: str, page: str, organisation: Organisation | None = None) -> Iterator[str]:
    """Where the engine and the page of the rule `code` disagree, one sentence each.

    `organisation` speaks where the page names none. Raises PageError for a page that cannot be
    read, and PackError for a pack that does not exist.
    """
    for example in examples(page):
        facts = example.organisation or organisation
        findings = check(example.post, facts, example.pack, example.on).findings
        yield from _missed(example, findings)
        own = [finding for finding in findings if finding.code == code]
        for finding in own:
            if not any(_is(finding, mark) for mark in example.marks):
                yield f"line {example.line}: {code} finds “{finding.words}”, which is not marked"
        if example.after is not None and apply(example.post.text, own) != example.after:
            yield f"line {example.line}: after the fixes: {apply(example.post.text, own)!r}"


def apply(text: str, findings: Iterable[Finding], *, safe_only: bool = False) -> str:
    """A text with the fixes of its findings applied, left to right, overlapping ones once.

    A fix that stands for the whole text is all that is left.
    """
    pieces: list[str] = []
    at = 0
    for finding in sorted(findings, key=lambda f: (f.start, -f.end)):
        if finding.fix is None or finding.field != "text" or finding.start < at:
            continue
        if finding.fix.is_whole and not safe_only:
            return finding.fix.replacement
        if safe_only and not finding.fix.safe:
            continue
        pieces += [text[at : finding.start], finding.fix.replacement]
        at = finding.end
    return "".join(pieces) + text[at:]


def _missed(example: Example, findings: Iterable[Finding]) -> Iterator[str]:
    for mark in example.marks:
        words = example.post.text[mark.start : mark.end]
        found = [finding for finding in findings if _is(finding, mark)]
        if not found:
            yield f"line {example.line}: {mark.code} does not find “{words}”"
        elif mark.severity and all(finding.severity != mark.severity for finding in found):
            yield (
                f"line {example.line}: {mark.code} says {found[0].severity} of “{words}”, "
                f"not {mark.severity}"
            )


def _is(finding: Finding, mark: Mark) -> bool:
    return finding.code == mark.code and finding.start < mark.end and mark.start < finding.end
