"""Writes the figures as Markdown: a headline of ratios, then one table for each question."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from benchmarks.engines import BASELINE, PEERS

NOTHING = "–"


def look(value: Any, *path: str) -> Any:
    """Return what lies at a path of keys, or None where a step is missing."""
    for key in path:
        if not isinstance(value, dict) or key not in value:
            return None
        value = value[key]
    return value


def percent(value: float | None) -> str:
    """Return a share as a whole percentage, with a decimal where it is under ten."""
    if value is None:
        return NOTHING
    return f"{100 * value:.1f} %" if 0 < value < 0.1 else f"{100 * value:.0f} %"


def decimals(value: float | None) -> str:
    """Return a figure between 0 and 1 with two decimals."""
    return NOTHING if value is None else f"{value:.2f}"


def amount(value: float | None, unit: str = "") -> str:
    """Return a quantity with the digits that its size deserves."""
    if value is None:
        return NOTHING
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}{unit}"


def ratio(value: float | None, base: float | None) -> str:
    """Return how many times the base a value is."""
    return amount(value / base, " ×") if value and base else NOTHING


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table, the first column to the left and the rest to the right."""
    lines = [head, [":--", *("--:" for _ in head[1:])], *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def checks_a_second(figures: dict[str, Any]) -> float | None:
    """Return posts a second for all that an engine does: the whole check where there is one."""
    found: float | None = look(figures, "speed_of_checks", "posts_a_second")
    return found or look(figures, "speed", "posts_a_second")


def growth(figures: dict[str, Any]) -> str:
    """Return how time grows with length, and the longest text that was tried."""
    value = look(figures, "long_texts", "growth")
    if value is None:
        return NOTHING
    longest = max(int(size) for size in figures["long_texts"]["seconds"])
    return f"{value:.2f} (to {longest // 1000:,} kB)"


def names(engines: dict[str, Any]) -> str:
    """Return the table of person names in social text, all sets together."""
    rows = []
    for figures in engines.values():
        cased = look(figures, "reading", "persons", "all", "cased") or {}
        lower = look(figures, "reading", "persons", "all", "lower") or {}
        rows.append(
            [
                figures["title"],
                *(decimals(cased.get(key)) for key in ("recall", "precision", "f2")),
                *(decimals(lower.get(key)) for key in ("recall", "precision", "f2")),
            ]
        )
    head = ["", "recall", "precision", "F2", "lower-cased: recall", "precision", "F2"]
    return table(head, rows)


def size_of_names(engines: dict[str, Any]) -> str:
    """Return how many posts and names the table of names rests on."""
    for figures in engines.values():
        persons = look(figures, "reading", "persons")
        if persons:
            texts = sum(row["cased"]["texts"] for name, row in persons.items() if name != "all")
            return f"{texts:,} posts with {persons['all']['cased']['marked']:,} names."
    return ""


def size_of_personal_data(engines: dict[str, Any]) -> str:
    """Return how many sentences and identifiers the table of personal data rests on."""
    for figures in engines.values():
        found = look(figures, "reading", "synthetic")
        if found:
            return (
                f"{found['texts']:,} sentences with {found['marked']:,} identifiers, and "
                f"{found['clean_texts']} different sentences without any."
            )
    return ""


def size_of_judgement(engines: dict[str, Any]) -> str:
    """Return how many posts of each verdict the table of verdicts rests on."""
    for figures in engines.values():
        truth = look(figures, "judgement", "truth")
        if truth:
            count = {verdict: sum(answers.values()) for verdict, answers in truth.items()}
            real = look(figures, "judgement", "real_posts", "posts") or 0
            return (
                f"{count.get('block', 0)} kept posts must not leave, {count.get('clear', 0)} are "
                f"fine, {count.get('review', 0)} need a person; {real:,} real posts."
            )
    return ""


def size_of_speed(engines: dict[str, Any]) -> str:
    """Return how the speed figures were taken, or nothing where none were."""
    if any("speed" in figures for figures in engines.values()):
        return "One post after the other, one thread, one core."
    return ""


def names_by_set(engines: dict[str, Any]) -> str:
    """Return F2 of person names for each set, cased and lower-cased."""
    sets = [
        name
        for figures in engines.values()
        for name in look(figures, "reading", "persons") or {}
        if name != "all"
    ]
    sets = list(dict.fromkeys(sets))
    head = ["F2"] + [f"{name}{case}" for name in sets for case in ("", ", lower")]
    return table(
        head,
        (
            [figures["title"]]
            + [
                decimals(look(figures, "reading", "persons", name, case, "f2"))
                for name in sets
                for case in ("cased", "lower")
            ]
            for figures in engines.values()
        ),
    )


def personal_data(engines: dict[str, Any]) -> str:
    """Return the table of synthetic personal data of every kind."""
    head = ["", "identifiers found, as any type", "company names and titles counted too"]
    head += ["texts without any that are flagged"]
    return table(
        head,
        (
            [
                figures["title"],
                percent(look(figures, "reading", "synthetic", "any_type_recall")),
                percent(look(figures, "reading", "synthetic", "any_type_recall_with_companies")),
                percent(look(figures, "reading", "synthetic", "clean_flagged")),
            ]
            for figures in engines.values()
        ),
    )


def by_type(engines: dict[str, Any]) -> str:
    """Return recall and precision for each type of the synthetic set."""
    kinds: dict[str, int] = {}
    for figures in engines.values():
        for kind, row in (look(figures, "reading", "synthetic", "types") or {}).items():
            kinds[kind] = row["marked"]
    head = ["recall / precision"] + [f"{kind} ({marked})" for kind, marked in kinds.items()]

    def cell(figures: dict[str, Any], kind: str) -> str:
        row = look(figures, "reading", "synthetic", "types", kind) or {}
        if not row.get("named"):
            return NOTHING
        return f"{decimals(row['recall'])} / {decimals(row['precision'])}"

    return table(
        head,
        (
            [figures["title"], *(cell(figures, kind) for kind in kinds)]
            for figures in engines.values()
        ),
    )


def speed(engines: dict[str, Any]) -> str:
    """Return the table of speed, start-up and memory, with ratios to the baseline."""
    base = engines.get(BASELINE, {})
    rows = []
    for figures in engines.values():
        timing = figures.get("speed_of_checks") or figures.get("speed") or {}
        rows.append(
            [
                figures["title"],
                ratio(checks_a_second(figures), checks_a_second(base)),
                amount(checks_a_second(figures)),
                amount(timing.get("p50_ms"), " ms"),
                amount(timing.get("p95_ms"), " ms"),
                ratio(figures.get("cold_seconds"), base.get("cold_seconds")),
                amount(figures.get("cold_seconds"), " s"),
                amount(figures.get("peak_mib"), " MiB"),
                growth(figures),
            ]
        )
    head = ["", "posts a second, to Presidio", "posts a second", "p50", "p95"]
    head += ["cold start, to Presidio", "cold start", "memory", "growth with length"]
    return table(head, rows)


def judgement(engines: dict[str, Any]) -> str:
    """Return the table of verdicts on the kept-aside posts and on real posts."""
    head = ["", "must not leave: blocked", "fine: blocked", "fine: raised to review"]
    head += ["real posts: blocked", "real posts: raised"]
    rows = []
    for figures in engines.values():
        found = figures.get("judgement") or {}
        rows.append(
            [
                figures["title"],
                *(percent(found.get(key)) for key in ("stopped", "fine_blocked", "fine_raised")),
                *(percent(look(found, "real_posts", key)) for key in ("blocked", "raised")),
            ]
        )
    return table(head, rows)


def best_peer(engines: dict[str, Any], *path: str) -> tuple[str, float] | None:
    """Return the title and figure of the peer that is highest at a path; None without any."""
    found = [
        (engines[peer.slug]["title"], value)
        for peer in PEERS
        if (value := look(engines, peer.slug, *path)) is not None
    ]
    return max(found, key=lambda pair: pair[1], default=None)


def headline(engines: dict[str, Any]) -> str:
    """Return the few ratios that matter, as a list; what was not measured is not named."""
    ours, base = engines.get("bedside", {}), engines.get(BASELINE, {})
    lines = []
    mine, theirs = checks_a_second(ours), checks_a_second(base)
    if mine and theirs:
        lines.append(f"**{amount(mine / theirs)} times** the posts a second of Presidio (spaCy sm)")
    if ours.get("cold_seconds") and base.get("cold_seconds"):
        part = ours["cold_seconds"] / base["cold_seconds"]
        lines.append(f"**{part:.2f}** of its time to start")
    if ours.get("peak_mib") and base.get("peak_mib"):
        lines.append(f"**{ours['peak_mib'] / base['peak_mib']:.2f}** of its memory")
    f2 = look(ours, "reading", "persons", "all", "cased", "f2")
    best = best_peer(engines, "reading", "persons", "all", "cased", "f2")
    if f2 is not None and best:
        lines.append(f"names in social text: F2 **{f2:.2f}**, best peer {best[1]:.2f} ({best[0]})")
    stopped, fine = look(ours, "judgement", "stopped"), look(ours, "judgement", "fine_blocked")
    if stopped is not None and fine is not None:
        line = f"**{percent(stopped)}** of must-not-leave posts blocked, "
        line += f"**{percent(fine)}** of the fine"
        theirs_stopped = look(base, "judgement", "stopped")
        theirs_fine = look(base, "judgement", "fine_blocked")
        if theirs_stopped is not None and theirs_fine is not None:
            line += f" ones; Presidio {percent(theirs_stopped)} and {percent(theirs_fine)}"
        lines.append(line)
    return "\n".join(f"- {line}" for line in lines)
