"""Writes the generated part of the documentation page: marker, headline, plot, tables."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

from benchmarks import plot
from benchmarks import tables as made
from benchmarks.environments import HERE, make

PAGE = HERE.parent / "docs" / "explanation" / "benchmarks.md"
PLOT = PAGE.with_name("benchmarks.svg")
BEGIN = "<!-- bench: generated from benchmarks/results/latest.json, do not edit below -->"
END = "<!-- bench: end of the generated part -->"


def tables(results: dict[str, Any]) -> str:
    """Return every table of a run, each under its heading, and what was not measured."""
    engines = {
        slug: figures
        for slug, figures in results["engines"].items()
        if "unavailable" not in figures
    }
    sections = [
        ("Names in social text", made.size_of_names, made.names),
        ("Personal data of every kind", made.size_of_personal_data, made.personal_data),
        ("May it leave?", made.size_of_judgement, made.judgement),
        ("Speed, start-up and memory", made.size_of_speed, made.speed),
        ("Names, set by set", made.size_of_names, made.names_by_set),
        ("Personal data, type by type", made.size_of_personal_data, made.by_type),
    ]
    written = [made.headline(engines)]
    for title, size, table in sections:
        rests_on = size(engines)
        # Without anything that it rests on, a table would be a page of dashes.
        if rests_on:
            written += [f"## {title}", rests_on, table(engines)]
    gaps = [f"- {line}" for line in results["missing"]]
    gaps += [
        f"- {figures['title']}: {figures['unavailable']}"
        for figures in results["engines"].values()
        if "unavailable" in figures
    ]
    if gaps:
        written += ["## Not measured in this run", "\n".join(gaps)]
    return "\n\n".join(piece for piece in written if piece)


def stamp(results: dict[str, Any]) -> str:
    """Return the lines that say when, with which versions and on what this was measured."""
    versions: dict[str, str] = {}
    for figures in results["engines"].values():
        versions |= figures.get("versions", {})
    engine = versions.pop("bedside", None)
    machine = results["machine"]
    others = ", ".join(f"{name} {version}" for name, version in sorted(versions.items()))
    return (
        f"Measured on {results['date']} with **Bedside {engine or '(not measured)'}** beside "
        f"{others}; one core of {machine['cores']} ({machine['processor']}), "
        f"{machine['memory_gib']} GiB, {machine['system']}, Python {machine['python']}, "
        f"load {machine['load_at_start']} at the start. "
        "A newer engine may do better or worse: `make bench` measures it again."
    )


def generated(results: dict[str, Any]) -> str:
    """Return the generated part of the page, between its markers and including them."""
    picture = "![Names found, speed and verdicts of each engine](benchmarks.svg)"
    return "\n\n".join([BEGIN, stamp(results), picture, tables(results), END])


def publish(results: dict[str, Any]) -> None:
    """Write the page's generated part and the plot. Raises Unavailable without a plot maker."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    PAGE.write_text(before + generated(results) + after, encoding="utf-8")
    python = make("plot", ("plot.txt",))
    drawn = subprocess.run(
        [python, HERE / "draw.py"],
        input=json.dumps(plot.chart(results)),
        capture_output=True,
        text=True,
        check=True,
    )
    PLOT.write_text(plot.for_light_and_dark(drawn.stdout), encoding="utf-8")


def latest(folder: Path = HERE / "results") -> dict[str, Any]:
    """Return the committed figures. Raises FileNotFoundError before the first run."""
    results: dict[str, Any] = json.loads((folder / "latest.json").read_text(encoding="utf-8"))
    return results
