"""How often each rule fires on real posts: `python -m benchmarks.shares DATA [NUMBER] [--show …]`.

DATA is the folder that holds `health_tweets` (public posts of health news accounts; no part of the
project). Each post is checked as an organisation's own, on no network. `--show CODE` prints twenty
posts that a rule fires on, to be looked at by a person.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice
from pathlib import Path

from bedside.check import Post, Report, check
from benchmarks.headlines import load

A_DAY = date(2026, 3, 2)
USUAL = 10_000
SHOWN = 20


def reports(texts: Iterable[str]) -> Iterator[tuple[str, Report]]:
    """Each text with the report of it as a post."""
    for text in texts:
        yield text, check(Post(text=text), on=A_DAY)


def counted(judged: Iterable[tuple[str, Report]]) -> tuple[Counter[str], Counter[str], int]:
    """How many posts each code fires on, how many get each verdict, and how many there are."""
    codes: Counter[str] = Counter()
    verdicts: Counter[str] = Counter()
    number = 0
    for _, report in judged:
        number += 1
        verdicts[report.verdict] += 1
        codes.update({finding.code for finding in report.findings})
    return codes, verdicts, number


def table(codes: Counter[str], verdicts: Counter[str], number: int) -> str:
    """The counts as two Markdown tables, the most frequent first."""
    lines = ["| verdict | posts | share |", "| --- | ---: | ---: |"]
    lines += [_row(name, verdicts[name], number) for name in ("clear", "advise", "review", "block")]
    lines += ["", "| rule | posts | share |", "| --- | ---: | ---: |"]
    ordered = sorted(codes.items(), key=lambda one: (-one[1], one[0]))
    lines += [_row(code, count, number) for code, count in ordered]
    return "\n".join(lines)


def _row(name: str, count: int, number: int) -> str:
    return f"| {name} | {count:,} | {100 * count / number:.2f} % |"


def shown(judged: Iterable[tuple[str, Report]], code: str) -> Iterator[str]:
    """The posts that a rule fires on, each with the words found."""
    for text, report in judged:
        words = [finding.words for finding in report.findings if finding.code == code]
        if words:
            yield f"{words}\t{text}"


def main(arguments: Sequence[str]) -> int:
    """Run as a command; see the top of this file."""
    given = [one for one in arguments if not one.startswith("--")]
    code = given.pop() if "--show" in arguments else ""
    texts = load(Path(given[0]), int(given[1]) if len(given) > 1 else USUAL)
    if code:
        print("\n".join(islice(shown(reports(texts), code), SHOWN)))
    else:
        print(table(*counted(reports(texts))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
