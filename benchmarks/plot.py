"""The chart of a run as a Vega-Lite description, one row an engine, one panel a question."""

from __future__ import annotations

from typing import Any

from benchmarks.engines import BASELINE
from benchmarks.tables import checks_a_second, look

# Stand-ins that no palette would use; `for_light_and_dark` puts variables in their place.
INK, QUIET, PAPER, OURS, THEIRS, WARN = (
    "#010203", "#010204", "#010205", "#010206", "#010207", "#010208",
)  # fmt: skip

SCHEMES = {
    "light": {
        INK: "#1c2733", QUIET: "#c9d2da", PAPER: "#ffffff", OURS: "#0b7a75", THEIRS: "#8a99a8",
        WARN: "#c2410c",
    },
    "dark": {
        INK: "#e6edf3", QUIET: "#3b4854", PAPER: "#151c23", OURS: "#3cc9c0", THEIRS: "#7d8b99",
        WARN: "#fb923c",
    },
}  # fmt: skip
FONT = "system-ui, sans-serif"
NAMES = {INK: "ink", QUIET: "quiet", PAPER: "paper", OURS: "ours", THEIRS: "theirs", WARN: "warn"}

PANEL_WIDTH = 140
SHORTEST = 0.1
"""Where bars on a scale of factors begin: it has no zero."""


def rows(results: dict[str, Any]) -> list[dict[str, Any]]:
    """Return one row an engine with what the panels show; missing figures are None."""
    base = checks_a_second(results["engines"].get(BASELINE, {}))
    found = []
    for slug, figures in results["engines"].items():
        if "unavailable" in figures:
            continue
        pace = checks_a_second(figures)
        found.append(
            {
                "engine": figures["title"],
                "ours": slug == "bedside",
                "f2": look(figures, "reading", "persons", "all", "cased", "f2"),
                "pace": pace / base if pace and base else None,
                "stopped": look(figures, "judgement", "stopped"),
                "fine": look(figures, "judgement", "fine_blocked"),
            }
        )
    return found


def axis(first: bool, order: list[str]) -> dict[str, Any]:
    """Return the vertical axis: the engines' names, on the first panel alone."""
    labels = {"labelLimit": 260, "title": None} if first else None
    return {"field": "engine", "type": "nominal", "sort": order, "axis": labels}


COLOUR = {"condition": {"test": "datum.ours", "value": OURS}, "value": THEIRS}


def heading(title: str, subtitle: str) -> dict[str, Any]:
    """Return a panel's title with the line below that says how to read it."""
    return {"text": title, "subtitle": subtitle}


def bars(
    title: dict[str, Any], x: dict[str, Any], start: float, text: str, y: dict[str, Any]
) -> dict[str, Any]:
    """Return a panel of bars from `start`, each with its figure written at its end."""
    label = {"field": x["field"], "type": "quantitative", "format": text}
    scale = {"field": x["field"], "type": "quantitative", "title": None, **x}
    return {
        "title": title,
        "width": PANEL_WIDTH,
        "encoding": {"y": y, "x": scale},
        "layer": [
            {
                "mark": {"type": "bar", "height": 14},
                "encoding": {"color": COLOUR, "x2": {"datum": start}},
            },
            {
                "mark": {"type": "text", "align": "left", "dx": 4, "color": INK},
                "encoding": {"text": label},
            },
        ],
    }


def verdicts(y: dict[str, Any]) -> dict[str, Any]:
    """Return the panel with two dots an engine: what it stopped, and what it stopped wrongly."""

    def dot(field: str, colour: str, shape: str) -> dict[str, Any]:
        mark = {
            "type": "point",
            "filled": True,
            "opacity": 1,
            "size": 90,
            "shape": shape,
            "color": colour,
        }
        scale = {"domain": [0, 1]}
        x = {"field": field, "type": "quantitative", "title": None, "scale": scale}
        return {"mark": mark, "encoding": {"x": {**x, "axis": {"format": "%", "tickCount": 5}}}}

    rule = {
        "mark": {"type": "rule", "color": QUIET, "strokeWidth": 2},
        "encoding": {"x": {"field": "fine", "type": "quantitative"}, "x2": {"field": "stopped"}},
    }
    return {
        "title": heading("Posts blocked", "● must not leave, ◆ fine to leave"),
        "width": PANEL_WIDTH,
        "encoding": {"y": y},
        "layer": [rule, dot("fine", WARN, "diamond"), dot("stopped", OURS, "circle")],
    }


def chart(results: dict[str, Any]) -> dict[str, Any]:
    """Return the whole chart; a panel without any figure is left out."""
    found = rows(results)
    order = [row["engine"] for row in found]
    panels: list[dict[str, Any]] = []
    if any(row["f2"] is not None for row in found):
        domain = {"domain": [0, 1]}
        x = {"field": "f2", "scale": domain, "axis": {"tickCount": 3}}
        panels.append(
            bars(
                heading("Names found", "F2, longer is better"), x, 0, ".2f", axis(not panels, order)
            )
        )
    if any(row["pace"] is not None for row in found):
        # Ratios from a half to thousands only fit together on a scale of factors.
        scale = {"type": "log", "domain": [SHORTEST, 5000]}
        ticks = {"values": [0.1, 1, 10, 100, 1000], "format": "~r"}
        x = {"field": "pace", "scale": scale, "axis": ticks}
        title = heading("Posts a second", "times Presidio (sm), longer is better")
        panels.append(bars(title, x, SHORTEST, ".1f", axis(not panels, order)))
    if any(row["stopped"] is not None for row in found):
        panels.append(verdicts(axis(not panels, order)))
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "data": {"values": found},
        "hconcat": panels,
        "spacing": 28,
        "padding": 14,
        "background": PAPER,
        "config": {
            "font": FONT,
            "view": {"stroke": None, "step": 26},
            "title": {
                "color": INK,
                "subtitleColor": INK,
                "anchor": "start",
                "frame": "group",
                "fontSize": 13,
                "subtitleFont": FONT,
            },
            "axis": {
                "labelColor": INK,
                "gridColor": QUIET,
                "domainColor": QUIET,
                "tickColor": QUIET,
                "labelFontSize": 12,
            },
        },
    }


def for_light_and_dark(svg: str) -> str:
    """Return the SVG with its colours as variables that follow the reader's colour scheme."""
    for colour, name in NAMES.items():
        svg = svg.replace(f'"{colour}"', f'"var(--{name})"')

    def variables(scheme: str) -> str:
        return ";".join(f"--{NAMES[stand_in]}:{c}" for stand_in, c in SCHEMES[scheme].items())

    style = (
        f"<style>:root{{{variables('light')}}}"
        f"@media(prefers-color-scheme:dark){{:root{{{variables('dark')}}}}}</style>"
    )
    head, opening, rest = svg.partition("<svg")
    tag, end, body = rest.partition(">")
    return head + opening + tag + end + style + body
