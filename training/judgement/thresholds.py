"""Chooses how sure the model must be of each code: `.venv/bin/python training/judgement/thresholds.py`.

Runs in the project's own environment, after `export.py`. Posts of `training/measured` and of the open
corpus tell what a threshold finds that the tables do not, and which fine posts it raises; real posts
of health news accounts tell how often it fires at all. Codes take turns: the step that finds the most
for the fine posts it raises comes first, until `MOST_RAISED` of them are raised.
`--write` writes `recognise/about/thresholds.toml`.
"""

from __future__ import annotations

import json
import os
import random
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "src"))

from bedside.check import Post, check  # noqa: E402
from bedside.check.recognise.about import opinion, sensed  # noqa: E402
from bedside.check.rules import RULES  # noqa: E402
from bedside.check.testing import examples  # noqa: E402
from bedside.check.text import View  # noqa: E402
from benchmarks.content import meets, read_posts, report_of  # noqa: E402
from tools.corpus import read_posts as read_privacy  # noqa: E402

DATA = Path(os.environ.get("BEDSIDE_DATA", ROOT.parent / "shared" / "data"))
MEASURED = ROOT / "training" / "measured"
OUT = ROOT / "src" / "bedside" / "check" / "recognise" / "about" / "thresholds.toml"
MOST_RAISED = float(os.environ.get("MOST_RAISED", "0.004"))  # share of fine posts, by this alone
MOST_FIRED = 0.004  # share of real posts on which one code may fire
LEAST = 0.25  # a lower share says nothing
KNOWN = 0.35  # what seeing a label is worth that the tables find: others like it they do not
ADVICE = frozenset({"RSP001", "RSP002", "RSP003"})
ADVICE_WEIGHT = 0.3  # a hint too many on a fine post costs less than a reader's time


@dataclass
class Case:
    """One post: its labels, what the tables find, and what the model would add, code by code."""

    fine: bool
    labels: list[dict[str, str]]
    found: list[bool]
    raised: bool
    shares: dict[str, float] = field(default_factory=dict)
    right: dict[str, int] = field(default_factory=dict)
    worth: dict[str, float] = field(default_factory=dict)


def main() -> None:
    never, always = (sensed.NEVER,) * len(sensed.CODES), (0.0,) * len(sensed.CODES)
    cases = [one for entry, run in entries() for one in [case(entry, run, never, always)]]
    real = [shares(Post(text=text)) for text in tweets()]
    chosen = choose(cases, real)
    tell(cases, real, chosen)
    if "--write" in sys.argv:
        lines = [f"{code} = {chosen[code]:.2f}\n" for code in sensed.CODES if code in chosen]
        OUT.write_text("# Written by training/judgement/thresholds.py.\n" + "".join(lines), "utf-8")


def entries():
    """Every post that is labelled for content, with what runs the engine on it."""
    for entry in read_posts("open"):
        yield entry, report_of
    for line in (MEASURED / "content.jsonl").read_text("utf-8").splitlines():
        one = json.loads(line)
        entry = {
            "text": one["t"], "kind": one["k"], "voice": one["v"], "in_reply_to": one.get("r"),
            "sponsor": one.get("s"), "boosted": any(code == "PAD001" for code, _ in one["f"]),
            "findings": [{"code": code, "words": words} for code, words in one["f"]],
            "verdict": "block" if one["f"] else "clear", "organisation": None,
            "pack": "personal" if one["v"] == "personal" else None,
        }  # fmt: skip
        yield entry, report_of
    # Posts that were labelled for privacy alone and may leave: hardly any should be raised.
    for entry in read_privacy("open"):
        if entry["verdict"] == "clear":
            yield entry | {"findings": []}, report_of
    for line in (MEASURED / "privacy.jsonl").read_text("utf-8").splitlines():
        one = json.loads(line)
        if one["y"] == "clear":
            entry = {
                "text": one["t"], "kind": one["k"], "voice": one["v"], "in_reply_to": one.get("r"),
                "findings": [], "verdict": "clear", "organisation": None,
                "pack": "personal" if one["v"] == "personal" else None,
            }  # fmt: skip
            yield entry, report_of


def with_thresholds(values: tuple[float, ...]) -> None:
    opinion.thresholds = lambda: values


def shares(post: Post) -> dict[str, float]:
    read = opinion.Read(View(post.text), post)
    found = read._opinion.sensed.tolist() if read._opinion else [0.0] * len(sensed.CODES)
    return dict(zip(sensed.CODES, found, strict=True))


def case(entry: dict[str, Any], run, never, always) -> Case:
    with_thresholds(never)
    plain = [one for one in run(entry).findings if one.code in sensed.CODES]
    with_thresholds(always)
    added = [
        one
        for one in run(entry).findings
        if one.code in sensed.CODES and not any(_same(one, other) for other in plain)
    ]
    labels = [one for one in entry["findings"] if one["code"] in sensed.CODES]
    found = [any(o.code == x["code"] and meets(x, entry, o) for o in plain) for x in labels]
    post = Post(
        text=entry["text"], kind=entry["kind"], voice=entry["voice"],
        in_reply_to=entry["in_reply_to"] or None,
    )  # fmt: skip
    all_shares = shares(post)
    able = {one.code for one in added}
    out = Case(
        entry["verdict"] in ("clear", "advise"), labels, found,
        any(one.severity in ("review", "block") for one in plain),
        {code: all_shares[code] for code in able},
    )  # fmt: skip
    for label, known in zip(labels, found, strict=True):
        code = label["code"]
        if known:
            out.shares.setdefault(code, all_shares[code])
        if known or any(o.code == code and meets(label, entry, o) for o in added):
            out.worth[code] = out.worth.get(code, 0) + (KNOWN if known else 1.0)
        if not known and any(o.code == label["code"] and meets(label, entry, o) for o in added):
            out.right[label["code"]] = out.right.get(label["code"], 0) + 1
    return out


def _same(one, other) -> bool:
    return one.code == other.code and one.start == other.start and one.end == other.end


def tweets(most: int = 3000) -> list[str]:
    found = []
    for path in sorted((DATA / "health_tweets").glob("*.txt")):
        lines = path.read_text("utf-8", errors="replace").splitlines()[1::2]
        found += [line.split("|", 2)[-1] for line in lines]
    random.Random(5).shuffle(found)
    return found[:most]


def page_floors() -> dict[str, float]:
    """For each code the highest share on examples of the rules' pages that it must leave alone."""
    floors: dict[str, float] = {}
    for rule in RULES:
        for example in examples(rule.page_path.read_text("utf-8")):
            marked = {mark.code for mark in example.marks}
            judged = {rule.code} if marked else set(sensed.CODES)
            if not judged & set(sensed.CODES) - marked:
                continue
            with_thresholds((0.0,) * len(sensed.CODES))
            report = check(example.post, example.organisation, example.pack, example.on)
            found = {one.code for one in report.findings} & judged - marked
            told = shares(example.post)
            for code in found & set(sensed.CODES):
                floors[code] = max(floors.get(code, 0.0), told[code] + 0.01)
    return floors


def choose(cases: list[Case], real: list[dict[str, float]]) -> dict[str, float]:
    """Thresholds by code, chosen greedily."""
    fine = [one for one in cases if one.fine and not one.raised]
    budget = MOST_RAISED * sum(one.fine for one in cases)
    pages = page_floors()
    steps: dict[str, list[tuple[float, float, float]]] = {}
    for code in sensed.CODES:
        fired = sorted((one[code] for one in real), reverse=True)
        floor = max(LEAST, fired[int(MOST_FIRED * len(fired))], pages.get(code, 0.0))
        weight = ADVICE_WEIGHT if code in ADVICE else 1.0
        worths = [(one.shares[code], one.worth[code]) for one in cases if code in one.worth]
        costs = [one.shares[code] for one in fine if code in one.shares]
        levels = sorted(
            {round(share - 0.005, 2) for share, _ in worths if share > floor}, reverse=True
        )
        steps[code] = [
            (
                least,
                sum(worth for share, worth in worths if share >= least),
                weight * sum(share >= least for share in costs),
            )
            for least in levels
            if least >= floor
        ]
    chosen: dict[str, float] = {}
    now = dict.fromkeys(sensed.CODES, (0.0, 0.0))
    spent = 0.0
    while True:
        best = None
        for code, levels in steps.items():
            for least, worth, cost in levels:
                gain, price = worth - now[code][0], cost - now[code][1]
                if gain > 0 and (best is None or gain / (price + 0.25) > best[0]):
                    best = (gain / (price + 0.25), code, least, worth, cost, price)
        if best is None or spent + best[5] > budget or best[0] < 0.5:
            return chosen
        _, code, least, worth, cost, price = best
        chosen[code], now[code], spent = least, (worth, cost), spent + price


def tell(cases: list[Case], real: list[dict[str, float]], chosen: dict[str, float]) -> None:
    labels = sum(len(one.labels) for one in cases)
    tables = sum(sum(one.found) for one in cases)
    added = sum(
        n
        for one in cases
        for code, n in one.right.items()
        if one.shares[code] >= chosen.get(code, 2)
    )
    fine = [one for one in cases if one.fine]
    by_tables = sum(one.raised for one in fine)
    raised = sum(
        one.raised or any(s >= chosen.get(c, 2) for c, s in one.shares.items() if c not in ADVICE)
        for one in fine
    )
    print(
        f"labels {labels}: tables {tables}, the model adds {added}: {(tables + added) / labels:.3f}"
    )
    print(
        f"fine {len(fine)}: raised {by_tables} by tables, {raised} with the model: {raised / len(fine):.3f}"
    )
    fires = sum(any(one[c] >= t for c, t in chosen.items()) for one in real)
    print(f"real posts {len(real)}: something is sensed in {fires} ({fires / len(real):.3f})")
    for code, least in chosen.items():
        gain = sum(one.right.get(code, 0) for one in cases if one.shares.get(code, 0) >= least)
        lost = sum(one.shares.get(code, 0) >= least for one in fine if not one.raised)
        fired = sum(one[code] >= least for one in real) / len(real)
        whole = sum(label["code"] == code for one in cases for label in one.labels)
        known = sum(
            f and label["code"] == code
            for one in cases
            for f, label in zip(one.found, one.labels, strict=True)
        )
        print(
            f"{code} at {least:.2f}: {known} + {gain} of {whole}, {lost} fine, {fired:.2%} of real posts"
        )


if __name__ == "__main__":
    main()
