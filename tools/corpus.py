"""The corpus as a snapshot: what the engine says of each open post, what a change gains or loses.

`python -m tools.corpus` prints the shares; `--write` writes `corpus/snapshot.jsonl`; `--check`
compares with it, lists every post whose verdict or codes changed, and exits 1 if there is one.
"""

from __future__ import annotations

import json
import sys
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from bedside.check import Organisation, Post, check
from bedside.check.model.finding import verdict_of

ROOT = Path(__file__).resolve().parents[1]
SNAPSHOT = ROOT / "corpus" / "snapshot.jsonl"


def read_posts(part: str) -> list[dict[str, Any]]:
    """Every post of a part of the corpus (`open` or `kept`), in order of file and line."""
    files = sorted((ROOT / "corpus" / part).glob("*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


def judge(entry: dict[str, Any]) -> dict[str, Any]:
    """What the engine says of one post: every code in order, and the verdict of privacy alone.

    Labels of these posts judge privacy alone, so a hint on jargon must not count against one.
    """
    organisation = None
    if entry["organisation"]:
        path = ROOT / "corpus" / "organisations" / f"{entry['organisation']}.toml"
        facts = tomllib.loads(path.read_text("utf-8"))["organisation"]
        organisation = msgspec.convert(facts, Organisation)
    keys = ("id", "text", "kind", "voice", "in_reply_to", "network")
    post = Post(**{key: entry[key] for key in keys})
    report = check(post, organisation, entry["pack"])
    codes = sorted({finding.code for finding in report.findings})
    verdict = verdict_of(tuple(one for one in report.findings if one.code.startswith("PHI")))
    return {"id": entry["id"], "verdict": verdict, "codes": codes}


def shares(posts: list[dict[str, Any]], said: list[dict[str, Any]]) -> dict[str, float]:
    """Share of must-not-leave posts blocked, and of fine posts blocked and raised to review."""
    pairs = [(p["verdict"], s["verdict"]) for p, s in zip(posts, said, strict=True)]
    bad = [said for label, said in pairs if label == "block"]
    fine = [said for label, said in pairs if label == "clear"]
    return {
        "must_not_leave_blocked": bad.count("block") / len(bad),
        "fine_blocked": fine.count("block") / len(fine),
        "fine_raised_to_review": fine.count("review") / len(fine),
    }


def changes(said: list[dict[str, Any]]) -> list[str]:
    """A line for every open post judged otherwise than in the snapshot."""
    labels = {post["id"]: post["verdict"] for post in read_posts("open")}
    before = {e["id"]: e for e in map(json.loads, SNAPSHOT.read_text("utf-8").splitlines())}
    lines = []
    for now in said:
        then = before.get(now["id"], {"verdict": "new", "codes": []})
        if then["verdict"] != now["verdict"] or then["codes"] != now["codes"]:
            right = labels[now["id"]]
            word = "gains" if now["verdict"] == right != then["verdict"] else "changes"
            word = "loses" if then["verdict"] == right != now["verdict"] else word
            lines.append(
                f"{word}: {now['id']} ({right}): {then['verdict']} {' '.join(then['codes'])}"
                f" -> {now['verdict']} {' '.join(now['codes'])}"
            )
    return lines


def main() -> int:
    """Run as a command; see the top of this file."""
    posts = read_posts("open")
    said = [judge(post) for post in posts]
    for name, share in shares(posts, said).items():
        print(f"{name}: {share:.3f}")
    if "--write" in sys.argv:
        SNAPSHOT.write_text("".join(json.dumps(entry) + "\n" for entry in said), "utf-8")
    if "--check" in sys.argv:
        lines = changes(said)
        print("\n".join(lines))
        return 1 if lines else 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
