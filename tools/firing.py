"""How often each rule fires on real posts, and examples to look at.

`python -m tools.firing FILE … [--rules CLM DSC001] [--examples 10 --over 5] [--pack NAME]` reads
posts, one a line (plain text, or `id|date|text`; a line that is JSON is a post of the contract),
and prints a Markdown table of the share of posts each rule fires on. With `--examples`, that many
posts drawn at random (always the same) follow for each rule above `--over` percent. The posts
themselves are not part of the project: what is published are shares, and examples in our words.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from bedside.check import Post, check
from bedside.check.intake.posts import post_from_json
from bedside.check.rules import BY_CODE

_SEED = 5
_FIELDS = 2  # `id|date|` before the text of a line


def read(files: Iterable[Path]) -> Iterator[Post]:
    """Every post of the files, empty lines left out."""
    for file in files:
        for line in file.read_text("utf-8", errors="replace").splitlines():
            if line.startswith("{"):
                yield post_from_json(line)
                continue
            text = line.split("|", _FIELDS)[-1].strip() if line.count("|") >= _FIELDS else line
            if text.strip():
                yield Post(text=text)


def fired(posts: Iterable[Post], pack: str) -> tuple[int, Counter[str], dict[str, list[str]]]:
    """How many posts there are, in how many each code is found, and the texts it is found in."""
    total = 0
    counts: Counter[str] = Counter()
    texts: dict[str, list[str]] = defaultdict(list)
    for post in posts:
        total += 1
        found = {f.code: f for f in check(post, pack=pack).findings}
        counts.update(found.keys())
        for code, finding in found.items():
            texts[code].append(f"[{finding.words}] {post.text}")
    return total, counts, texts


def table(total: int, counts: Counter[str], wanted: tuple[str, ...]) -> str:
    """The share of posts each wanted rule fires on, in the order of the registry."""
    rows = [
        f"| {code} {rule.name} | {rule.severity} | {counts[code]} | {counts[code] / total:.2%} |\n"
        for code, rule in BY_CODE.items()
        if code.startswith(wanted)
    ]
    return "| rule | severity | posts | share |\n| :-- | :-- | --: | --: |\n" + "".join(rows)


def main(arguments: list[str]) -> int:
    """Print the table, and the examples asked for."""
    parser = argparse.ArgumentParser(prog="python -m tools.firing", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--rules", nargs="*", default=[""], help="codes, or how they begin")
    parser.add_argument("--examples", type=int, default=0)
    parser.add_argument("--over", type=float, default=5.0, help="percent")
    parser.add_argument("--pack", default="us-hospital")
    options = parser.parse_args(arguments)
    wanted = tuple(options.rules)
    total, counts, texts = fired(read(options.files), options.pack)
    if not total:
        print("There are no posts in these files.", file=sys.stderr)
        return 1
    print(f"{total} posts\n\n{table(total, counts, wanted)}")
    for code in BY_CODE if options.examples else ():
        if code.startswith(wanted) and 100 * counts[code] / total > options.over:
            print(f"\n{code}")
            drawn = random.Random(_SEED)  # noqa: S311 - the same examples each time
            chosen = drawn.sample(texts[code], min(options.examples, len(texts[code])))
            print("".join(f"- {text}\n" for text in chosen))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
