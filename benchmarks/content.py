"""Scores the rules on content (all families but PHI and CNS), one row a family.

`python -m benchmarks.content open|kept` prints the table. `--misses`, for the open part alone,
lists what was labelled and not found, and what was raised without a label. No kept text is printed.
`--write` writes both tables into `docs/explanation/content-figures.md`, between its marks.
"""

from __future__ import annotations

import json
import math
import re
import sys
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from bedside.check import Organisation, Post, Report, check

ROOT = Path(__file__).resolve().parents[1]
FAMILIES = (
    "CNF", "DSC", "CLM", "CLR", "RSP", "ACC", "SAF", "SEC", "PAD", "RES", "FND", "OFR", "LEG",
    "ALR", "LNG", "NET",
)  # fmt: skip
POST_KEYS = (
    "id", "text", "kind", "voice", "in_reply_to", "network", "boosted", "sponsor", "media",
)  # fmt: skip
RAISED = ("review", "block")
PAGE = ROOT / "docs" / "explanation" / "content-figures.md"
A_DAY = date(2026, 3, 2)
"""The day a post is checked on when it names none."""


@dataclass(frozen=True, slots=True)
class Row:
    """Counts for one family, or for all of them together.

    `labelled` findings, `found` by the same code and `near` by any code of the family; `fine` posts
    (labelled `clear` or `advise`) and how many of them were `raised` to review or block; `advised`:
    fine posts with advice nobody labelled.
    """

    labelled: int
    found: int
    near: int
    fine: int
    raised: int
    advised: int


def family(code: str) -> str:
    """The family of a code: CLM010 is of CLM."""
    return code.rstrip("0123456789")


def meets(label: dict[str, str], entry: dict[str, Any], finding: Any) -> bool:
    """Whether a finding lies where a label says.

    It shares a code point with the label's words, or either of the two is about the post as a whole
    (or about something that has no words, like an alt text that is missing).
    """
    words = label["words"]
    if not words or finding.field != "text" or finding.end == finding.start:
        return True
    start = entry["text"].find(words)
    return bool(finding.start < start + len(words) and start < finding.end)


def score(
    posts: Sequence[dict[str, Any]], reports: Sequence[Report], families: Iterable[str] = FAMILIES
) -> Row:
    """The counts of `families` over posts and the reports made of them, in the same order."""
    chosen = set(families)
    labelled = found = near = fine = raised = advised = 0
    for post, report in zip(posts, reports, strict=True):
        mine = [one for one in report.findings if family(one.code) in chosen]
        for label in post["findings"]:
            if family(label["code"]) not in chosen:
                continue
            there = [one for one in mine if meets(label, post, one)]
            labelled += 1
            found += any(one.code == label["code"] for one in there)
            near += any(family(one.code) == family(label["code"]) for one in there)
        if post["verdict"] in ("clear", "advise"):
            expected = {label["code"] for label in post["findings"]}
            fine += 1
            raised += any(one.severity in RAISED for one in mine)
            advised += any(one.severity == "advise" and one.code not in expected for one in mine)
    return Row(labelled, found, near, fine, raised, advised)


def read_posts(part: str) -> list[dict[str, Any]]:
    """Every post of a part (`open` or `kept`) that is labelled for content."""
    files = sorted((ROOT / "corpus" / part / "content").glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def report_of(entry: dict[str, Any]) -> Report:
    """What the engine says of one post of the corpus."""
    organisation = None
    if entry["organisation"]:
        path = ROOT / "corpus" / "organisations" / f"{entry['organisation']}.toml"
        facts = tomllib.loads(path.read_text("utf-8"))["organisation"]
        organisation = msgspec.convert(facts, Organisation)
    post = msgspec.convert({key: entry[key] for key in POST_KEYS if key in entry}, Post)
    on = date.fromisoformat(entry["on"]) if "on" in entry else A_DAY
    return check(post, organisation, entry["pack"], on)


def table(posts: Sequence[dict[str, Any]], reports: Sequence[Report]) -> str:
    """The rows as a Markdown table, all families last."""
    lines = [
        "| family | labelled | found | by family | fine posts | raised | other advice |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for name in (*FAMILIES, "all"):
        row = score(posts, reports, FAMILIES if name == "all" else (name,))
        shares = (share(row.found, row.labelled), share(row.near, row.labelled))
        raised, advised = share(row.raised, row.fine), share(row.advised, row.fine)
        cells = (name, row.labelled, *shares, row.fine, raised, advised)
        lines.append("| " + " | ".join(map(str, cells)) + " |")
    return "\n".join(lines)


def interval(part: int, whole: int) -> tuple[float, float]:
    """Where a share lies with 95 % confidence, by Wilson's score; (0, 1) for no counts."""
    if not whole:
        return 0.0, 1.0
    z, rate = 1.96, part / whole
    middle = (rate + z * z / (2 * whole)) / (1 + z * z / whole)
    reach = z / (1 + z * z / whole) * math.sqrt(rate * (1 - rate) / whole + (z / (2 * whole)) ** 2)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def section(posts: Sequence[dict[str, Any]], reports: Sequence[Report]) -> str:
    """One part's figures in words and as a table."""
    row = score(posts, reports)
    found = "{:.0f} to {:.0f} %".format(*(100 * end for end in interval(row.found, row.labelled)))
    raised = "{:.1f} to {:.1f} %".format(*(100 * end for end in interval(row.raised, row.fine)))
    return (
        f"{len(posts)} posts. Of {row.labelled} labels {share(row.found, row.labelled)} are found "
        f"by their own code ({found} with 95 % confidence); of {row.fine} fine posts "
        f"{share(row.raised, row.fine)} are raised to review or block ({raised}).\n\n"
        f"{table(posts, reports)}\n"
    )


def written(page: str, sections: dict[str, str]) -> str:
    """A page with the text between its marks replaced: `<!-- kept -->` to `<!-- end -->`."""
    for part, text in sections.items():
        marks = re.compile(rf"(<!-- {part} -->\n).*?(<!-- end -->)", re.DOTALL)
        page = marks.sub(lambda match, text=text: f"{match[1]}\n{text}\n{match[2]}", page)
    return page


def share(part: int, whole: int) -> str:
    """A count and its share, such as `19 (95.0 %)`; a dash where there is nothing to count."""
    return f"{part} ({100 * part / whole:.1f} %)" if whole else "–"


def misses(posts: Sequence[dict[str, Any]], reports: Sequence[Report]) -> list[str]:
    """A line for every label not found, and for every fine post raised."""
    lines = []
    for post, report in zip(posts, reports, strict=True):
        mine = [one for one in report.findings if family(one.code) in FAMILIES]
        lines += [
            f"missed {label['code']} {post['id']}: “{label['words']}”"
            for label in post["findings"]
            if not any(one.code == label["code"] and meets(label, post, one) for one in mine)
        ]
        if post["verdict"] in ("clear", "advise"):
            lines += [
                f"raised {one.code} {post['id']}: “{one.words}”"
                for one in mine
                if one.severity in RAISED
            ]
    return sorted(lines, key=lambda line: line.split()[1:3])


def main(arguments: Sequence[str]) -> int:
    """Run as a command; see the top of this file."""
    if "--write" in arguments:
        parts = {part: read_posts(part) for part in ("kept", "open")}
        sections = {
            part: section(posts, [report_of(post) for post in posts])
            for part, posts in parts.items()
        }
        PAGE.write_text(written(PAGE.read_text("utf-8"), sections), "utf-8")
        return 0
    part = next((one for one in arguments if one in ("open", "kept")), "open")
    posts = read_posts(part)
    reports = [report_of(post) for post in posts]
    print(table(posts, reports))
    if "--misses" in arguments:
        if part == "kept":
            print("The kept part stays unread: no misses are listed.", file=sys.stderr)
            return 2
        print("\n".join(misses(posts, reports)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
