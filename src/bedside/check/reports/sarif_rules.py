"""The rules of a pack as SARIF describes them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bedside.check.sources import source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bedside.check.packs import Pack
    from bedside.check.rules.base import Rule

LEVELS = {"block": "error", "review": "warning", "advise": "note"}
"""How grave SARIF calls each severity."""


def rule_entries(rules: Iterable[Rule], pack: Pack) -> list[dict[str, Any]]:
    """A `reportingDescriptor` for each rule: its page as help, its severity in the pack."""
    return [_entry(rule, pack) for rule in rules]


def _entry(rule: Rule, pack: Pack) -> dict[str, Any]:
    page = rule.page_path.read_text("utf-8") if rule.page_path.is_file() else ""
    said = rule.say.replace("{words}", "…")
    short = _first_sentence(page) or said
    sources = [source(key) for key in rule.sources]
    entry: dict[str, Any] = {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": short},
        "help": {"text": page or said},
        "defaultConfiguration": {"level": LEVELS[pack.severity(rule, None)]},
        "properties": {
            "tags": ["healthcare", "privacy"] if rule.code.startswith("PHI") else ["healthcare"],
            "since": rule.since,
            "status": rule.status,
            "sources": sources,
        },
    }
    if page:
        entry["help"]["markdown"] = page
    if sources:
        entry["helpUri"] = sources[0].url
    return entry


def _first_sentence(page: str) -> str:
    for line in page.splitlines():
        if line.strip() and not line.startswith("#"):
            return line.strip()
    return ""
