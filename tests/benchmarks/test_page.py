"""The published page says what the committed figures say, and nothing older."""

import copy
from typing import Any

import pytest

from benchmarks import page, plot, tables


@pytest.fixture
def results() -> dict[str, Any]:
    return {
        "date": "2030-01-02",
        "machine": {
            "processor": "a processor",
            "cores": 2,
            "memory_gib": 4,
            "system": "a system",
            "python": "3.11.0",
            "load_at_start": 0.1,
        },
        "parts": ["judgement", "reading", "speed"],
        "missing": [],
        "engines": {"bedside": {"title": "Bedside", "versions": {"bedside": "1.2.3"}}},
    }


def test_the_page_is_what_the_committed_figures_make() -> None:
    assert page.generated(page.latest()) in page.PAGE.read_text(encoding="utf-8")


def test_the_page_names_the_day_and_the_engine(results: dict[str, Any]) -> None:
    changed = copy.deepcopy(results)
    changed["date"] = "2031-02-03"
    changed["engines"] = {"bedside": {"title": "Bedside", "versions": {"bedside": "9.8.7"}}}
    said = page.stamp(changed)
    assert "2031-02-03" in said
    assert "Bedside 9.8.7" in said


def test_an_engine_that_could_not_run_is_named_with_its_reason(results: dict[str, Any]) -> None:
    changed = copy.deepcopy(results)
    changed["engines"]["phileas"] = {"title": "Phileas", "unavailable": "no wheel"}
    written = page.tables(changed)
    assert "- Phileas: no wheel" in written
    assert "| Phileas |" not in written


def test_a_table_that_rests_on_nothing_is_left_out(results: dict[str, Any]) -> None:
    assert "May it leave?" not in page.tables(results)
    results["engines"]["bedside"]["judgement"] = {"truth": {"block": {"block": 3}}}
    assert "3 kept posts must not leave" in page.tables(results)


def test_missing_material_is_named(results: dict[str, Any]) -> None:
    changed = copy.deepcopy(results)
    changed["missing"] = ["social set btc: not found"]
    assert "- social set btc: not found" in page.tables(changed)


def test_a_ratio_is_taken_to_the_baseline() -> None:
    engines = {
        "bedside": {"title": "Bedside", "speed_of_checks": {"posts_a_second": 2000.0}},
        "presidio-sm": {"title": "Presidio", "speed": {"posts_a_second": 100.0}},
    }
    assert "**20.0 times**" in tables.headline(engines)


def test_a_figure_that_is_missing_is_a_dash_and_never_a_zero() -> None:
    assert tables.percent(None) == tables.NOTHING
    assert tables.decimals(None) == tables.NOTHING
    assert tables.ratio(None, 2.0) == tables.NOTHING
    assert tables.percent(0.0) == "0 %"


def test_the_plot_follows_the_readers_colour_scheme() -> None:
    svg = plot.for_light_and_dark(f'<svg width="9"><rect fill="{plot.INK}"/></svg>')
    assert 'fill="var(--ink)"' in svg
    assert "prefers-color-scheme:dark" in svg
    assert svg.startswith('<svg width="9"><style>')
