"""The page of the desk's figures, written from the results: `python -m benchmarks.desk.figures`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
RESULTS = ROOT / "benchmarks" / "results"
PAGE = ROOT / "docs" / "explanation" / "desk-figures.md"
_MARK = "<!-- Written by `python -m benchmarks.desk.figures` from benchmarks/results. -->"


def page(pages: dict[str, Any], dispatch: dict[str, Any]) -> str:
    """The whole page, from the results of `pages` and `dispatch`.

    Pages are told only from a run in which `/healthz` answered: without it there is no ratio.
    """
    told = _pages(pages) if pages["pages"][0]["milliseconds"] else ""
    return f"""{_MARK}

# How the desk holds up

Measured by `make bench` on one machine, with everything on it: database, web server and worker. Absolute times depend on the machine and on what else it does; ratios say more.
{told}
## Deliveries

{dispatch["runs"][0]["posts"]:,} signed-off posts that fell due in one minute, each through the gate, its attempts, the record and the newsroom's store. *Twice* counts articles that stand twice.

| workers | deliveries a second | ratio | out | twice | load of the machine / cores |
|---|---|---|---|---|---|
{_lines(dispatch["runs"], _of_run)}

A second worker helps as far as there are cores for it and its share of the database: with a load far above the cores, everybody waits for everybody.
"""  # noqa: E501 - a paragraph is a line


def _pages(pages: dict[str, Any]) -> str:
    return f"""
## Pages of a large organisation

{pages["posts"]:,} posts and {pages["entries"]:,} entries in the record. The ratio is to `/healthz`, which asks the database one question.

| page | time, ms | times `/healthz` |
|---|---|---|
{_lines(pages["pages"], _of_page)}
"""  # noqa: E501 - a paragraph is a line


def _lines(rows: list[dict[str, Any]], line: Any) -> str:
    return "\n".join(line(row) for row in rows)


def _of_page(row: dict[str, Any]) -> str:
    taken, ratio = row["milliseconds"], row["ratio"]
    time = f"{taken:,.0f}" if taken is not None else f"answered {row['status']}"
    return f"| `{row['path']}` | {time} | {ratio if ratio is not None else '–'} |"


def _of_run(row: dict[str, Any]) -> str:
    load = f"{row['load']} / {row['cores']}" if "load" in row else "–"
    return (
        f"| {row['workers']} | {row['deliveries_a_second']} | {row['ratio']} "
        f"| {row['live']:,} | {row['twice']} | {load} |"
    )


def from_results() -> str:
    """The page as the results on file have it."""
    told = [
        json.loads((RESULTS / f"desk-{name}.json").read_text("utf-8"))
        for name in ("pages", "dispatch")
    ]
    return page(*told)


def main() -> int:
    """Write the page; the exit code."""
    PAGE.write_text(from_results(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
