"""Examples of a rule page: the posts it shows, and the words that must be found in them.

A fenced block is an example. Its first word is the kind of post; options follow:
`reply to="Great service!" voice=personal network=bluesky pack=us-dental authorization=A-0412`,
`boosted=yes`, `sponsor="Acme Devices"`, `on=2026-03-31` (the day it is checked on),
`media="image: A nurse waves; video"` (a type each, and its alt text).
Under a line of the post, carets and a code mark the words that must be found, and a severity after
the code says how severely: `^^^^ PHI001 review`. A block without marks must not be found by the
page's rule.

A block ```after``` holds the text of the example before it once its fixes are applied. A block
```toml organisation``` holds the facts of the organisation that speaks from there on. Any other
block (```text miss```, ```console```) is for readers alone.
"""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, cast, get_args

from bedside.check.intake import InputProblem, read_organisation
from bedside.check.model import KINDS, VOICES, Authorization, Media, Post, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Kind, Organisation, Voice

SEVERITIES: tuple[str, ...] = get_args(Severity)

_MARK = re.compile(
    r"^(?P<indent> *)(?P<carets>\^+) (?P<code>[A-Z]{3}\d{3})(?: (?P<severity>[a-z]+))?$"
)
_LIKE_A_MARK = re.compile(r"^ *\^+(?: |$)")
_OPTIONS = {"to", "voice", "network", "pack", "authorization", "boosted", "sponsor", "on", "media"}


class PageError(ValueError):
    """A page that cannot be read; its text names the line."""


@dataclass(frozen=True)
class Mark:
    """Words of an example that must be found: a code, a stretch of its text, perhaps a severity."""

    code: str
    start: int
    end: int
    severity: str | None = None


@dataclass
class Example:
    """One fenced post of a page: what must be found in it, and its text after the fixes.

    `line` is where its text starts (from 1), `organisation` who speaks (None for nobody known),
    `on` the day it is checked on (None for no day).
    """

    line: int
    post: Post
    pack: str | None
    organisation: Organisation | None = None
    marks: list[Mark] = field(default_factory=list)
    after: str | None = None
    on: date | None = None


def examples(page: str) -> list[Example]:
    """Every example of a page, in its order.

    Raises PageError for an unknown option or value, a mark that stands under no words, facts that
    are no organisation's, and a block without an end.
    """
    found: list[Example] = []
    organisation: Organisation | None = None
    for line, info, body in _blocks(page):
        if info == "after":
            if not found:
                raise PageError(f"line {line}: ```after``` needs an example before it")
            found[-1].after = "\n".join(body)
        elif info == "toml organisation":
            organisation = _facts(body, line)
        elif info.split(" ", 1)[0] in KINDS:
            found.append(_example(info, body, line, organisation))
    return found


def _blocks(page: str) -> Iterator[tuple[int, str, list[str]]]:
    """Every fenced block: the line (from 1) its body starts on, its info and its body."""
    lines = page.splitlines()
    number = 0
    while number < len(lines):
        fence = lines[number]
        number += 1
        if not fence.startswith("```"):
            continue
        start = number
        while number < len(lines) and lines[number].strip() != "```":
            number += 1
        if number == len(lines):
            raise PageError(f"line {start}: the block that starts here has no end")
        yield start + 1, fence[3:].strip(), lines[start:number]
        number += 1


def _facts(body: list[str], line: int) -> Organisation:
    try:
        return read_organisation("\n".join(body))
    except InputProblem as problem:
        at = line + (problem.line or 1) - 1
        raise PageError(f"line {at}: {problem.problem}") from None


def _example(info: str, body: list[str], line: int, organisation: Organisation | None) -> Example:
    kind, options = _options(info, line)
    text_lines: list[str] = []
    marks: list[Mark] = []
    above = 0
    for number, written in enumerate(body):
        if _LIKE_A_MARK.match(written):
            marks.append(_mark(written, text_lines, above, line + number))
        else:
            above = sum(len(before) + 1 for before in text_lines)
            text_lines.append(written)
    post = Post(
        text="\n".join(text_lines),
        kind=cast("Kind", kind),
        voice=cast("Voice", options.get("voice", "organisation")),
        in_reply_to=options.get("to"),
        network=options.get("network"),
        boosted=options.get("boosted") == "yes",
        sponsor=options.get("sponsor"),
        authorizations=tuple(
            Authorization(id=name) for name in options.get("authorization", "").split()
        ),
        media=tuple(_media(options.get("media", ""))),
    )
    on = _day(options["on"], line) if "on" in options else None
    return Example(line, post, options.get("pack"), organisation, marks, on=on)


def _media(written: str) -> Iterator[Media]:
    """Pictures and videos as written: a type each, and after a colon its alt text."""
    for one in written.split(";"):
        kind, _, alt = one.partition(":")
        if kind.strip():
            yield Media(type=kind.strip(), alt=alt.strip() or None)


def _day(written: str, line: int) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise PageError(f"line {line}: “{written}” is no day; write it like 2026-03-31") from None


def _options(info: str, line: int) -> tuple[str, dict[str, str]]:
    try:
        kind, *words = shlex.split(info)
    except ValueError:
        raise PageError(f"line {line}: a quotation mark is open in the options") from None
    options: dict[str, str] = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or name not in _OPTIONS:
            raise PageError(f"line {line}: unknown option {name}")
        options[name] = value
    if options.get("voice", VOICES[0]) not in VOICES:
        raise PageError(f"line {line}: unknown voice {options['voice']}")
    if options.get("boosted", "yes") not in {"yes", "no"}:
        raise PageError(f"line {line}: boosted is yes or no")
    return kind, options


def _mark(written: str, text_lines: list[str], above: int, line: int) -> Mark:
    mark = _MARK.match(written)
    if mark is None or mark["severity"] not in {None, *SEVERITIES}:
        raise PageError(f"line {line}: a mark reads like ^^^^ PHI001, or ^^^^ PHI001 review")
    start = above + len(mark["indent"])
    end = start + len(mark["carets"])
    if not text_lines or end > above + len(text_lines[-1]):
        raise PageError(f"line {line}: a mark of {mark['code']} stands under no words")
    return Mark(mark["code"], start, end, mark["severity"])
