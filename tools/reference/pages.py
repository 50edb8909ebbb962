"""Which reference pages there are, writing them, and finding those that no longer match."""

from pathlib import Path

from bedside.check.rules import RULES
from tools.reference.coverage import laws_page, practices_page
from tools.reference.declarations import declarations_page
from tools.reference.networks import networks_page
from tools.reference.rules import rule_index, rule_page
from tools.reference.safe_harbor import safe_harbor_page
from tools.reference.severities import severities_page
from tools.reference.sources import sources_page
from tools.reference.states import states_page

GENERATED = "<!-- Written by `make docs` from the code: change the code, not this page. -->\n\n"


def reference_pages() -> dict[str, str]:
    """Every generated page: its path under `docs/reference/` and its whole text."""
    pages = {
        "rules/index.md": rule_index(RULES),
        "severities.md": severities_page(),
        "sources.md": sources_page(),
        "networks.md": networks_page(),
        "declarations.md": declarations_page(),
        "post-states.md": states_page(),
        "practices.md": practices_page(),
        "laws.md": laws_page(),
        "safe-harbor.md": safe_harbor_page(RULES),
    }
    pages |= {f"rules/{rule.code.lower()}.md": rule_page(rule) for rule in RULES}
    return {name: GENERATED + text for name, text in pages.items()}


def write_pages(reference: Path, pages: dict[str, str]) -> None:
    """Write `pages` under the folder `reference`, and remove generated pages of rules long gone."""
    for old in set(_generated(reference)) - set(pages):
        (reference / old).unlink()
    for name, text in pages.items():
        place = reference / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")


def stale_pages(reference: Path, pages: dict[str, str]) -> list[str]:
    """Names of pages under `reference` that are missing, different, or generated no more."""
    there = _generated(reference)
    different = {name for name, text in pages.items() if there.get(name) != text}
    return sorted(different | (set(there) - set(pages)))


def _generated(reference: Path) -> dict[str, str]:
    texts = {
        path.relative_to(reference).as_posix(): path.read_text(encoding="utf-8")
        for path in reference.rglob("*.md")
    }
    return {name: text for name, text in texts.items() if text.startswith(GENERATED)}
