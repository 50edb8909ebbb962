"""Examples of a rule page as readers see them: a quotation, with the words found in bold."""

import re
import shlex
from collections.abc import Iterator

from bedside.check.model import KINDS

_FENCE = re.compile(r"^```(?P<info>\S.*)\n(?P<body>(?:.*\n)*?)```\n", re.MULTILINE)
_MARK = re.compile(r"^(?P<indent> *)(?P<carets>\^+) (?P<code>[A-Z]{3}\d{3}(?: [a-z]+)?)$")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|@~$&:])")

Stretch = tuple[int, int, list[str]]


def shown(page: str) -> str:
    """The page with every example in it quoted; other fenced blocks stay as they are."""
    return _FENCE.sub(_example, page)


def _example(match: re.Match[str]) -> str:
    kind, *options = shlex.split(match["info"])
    if kind == "after":
        return f"After its fixes:\n\n{_quoted(match['body'])}"
    if kind not in KINDS:
        return match[0]
    said = "".join(f", {_said(option)}" for option in options)
    return f"{kind.capitalize()}{said}:\n\n{_quoted(match['body'])}"


def _said(option: str) -> str:
    name, _, text = option.partition("=")
    return f"answering “{_plain(text)}”" if name == "to" else f"{name} {_plain(text)}"


def _quoted(body: str) -> str:
    lines = "\\\n".join(_lines(body))
    return "".join(f"> {line}\n" for line in lines.split("\n"))


def _lines(body: str) -> Iterator[str]:
    """Each line of a post, with the marks that stand under it."""
    line: str | None = None
    marks: list[Stretch] = []
    for written in body.splitlines():
        mark = _MARK.match(written)
        if mark:
            start = len(mark["indent"])
            marks.append((start, start + len(mark["carets"]), [mark["code"]]))
            continue
        if line is not None:
            yield _marked(line, marks)
        line, marks = written, []
    if line is not None:
        yield _marked(line, marks)


def _marked(line: str, marks: list[Stretch]) -> str:
    parts = []
    at = 0
    for start, end, codes in _merged(marks):
        found = " ".join(f"<code>{code}</code>" for code in codes)
        parts += [_plain(line[at:start]), f"<strong>{_plain(line[start:end])}</strong> {found}"]
        at = end
    return "".join(parts) + _plain(line[at:])


def _merged(marks: list[Stretch]) -> list[Stretch]:
    # Two rules may mark words that overlap: they are shown as one stretch with both codes.
    merged: list[Stretch] = []
    for start, end, codes in sorted(marks):
        if merged and start < merged[-1][1]:
            first, last, before = merged[-1]
            merged[-1] = (first, max(last, end), [*before, *codes])
        else:
            merged.append((start, end, codes))
    return merged


def _plain(text: str) -> str:
    """Text whose every character is shown as it is."""
    return _MARKUP.sub(r"\\\1", text)
