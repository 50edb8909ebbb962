"""The reference page of each rule, and the list of all rules."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from bedside.check.model import KINDS
from bedside.check.packs import PACKS, load_pack
from bedside.check.rules import Rule
from bedside.check.sources import load_sources
from tools.reference.examples import shown
from tools.reference.tables import table

INTRODUCTION = (
    "# Rules\n\nEach rule has a page: what it does, why, its sources, and examples that are "
    "run as tests. Codes are permanent.\n"
)
FAMILIES = {
    "PHI": "Privacy: who a patient is, or that somebody is one",
    "CNF": "Confidential: what belongs to the organisation alone",
    "DSC": "Disclosure: who is behind a post",
    "CLM": "Claims: what is said to be true about health",
    "CLR": "Clarity: whether readers understand it",
    "RSP": "Respect: how it speaks of people",
    "ACC": "Access: whether everybody can perceive it",
    "SAF": "Safety: people at risk and products that harm",
    "SEC": "Security: links and addresses",
    "PAD": "Paid posts",
    "RES": "Research: inviting people into it",
    "FND": "Fundraising: gifts and givers",
    "OFR": "Offers: what is given to bring patients in",
    "LEG": "Legal: lawsuits, labour matters, elections",
    "ALR": "Alerts",
    "LNG": "Language",
    "NET": "Network: what each one takes",
}

_NEIGHBOUR = re.compile(r"\]\((?:\.\./\w+/)?(?P<code>[a-z]{3}\d{3})_\w+\.md")
_NOTE = re.compile(r"^- `([\w-]+)`[^:\n]*:(.*(?:\n(?!- |\n).*)*)", re.MULTILINE)


def rule_index(rules: Iterable[Rule]) -> str:
    """The list of all rules by family, with a contents tree for the site."""
    parts = [INTRODUCTION]
    rules = tuple(rules)
    for family, members in groupby(rules, key=lambda rule: rule.code.rstrip("0123456789")):
        rows = [
            [f"[{rule.code}]({rule.code.lower()}.md)", rule.name, rule.severity, _first(rule)]
            for rule in members
        ]
        parts.append(
            f"\n## {FAMILIES[family]}\n\n" + table(["Rule", "Name", "Severity", "About"], rows)
        )
    names = "".join(f"{rule.code.lower()}\n" for rule in rules)
    parts.append(f"\n```{{toctree}}\n:hidden:\n\n{names}```\n")
    return "".join(parts)


def rule_page(rule: Rule) -> str:
    """A rule's own page with its facts above, its examples readable, and its sources in full.

    Raises FileNotFoundError for a rule without a page, KeyError for a source not on file.
    """
    title, _, rest = rule.page_path.read_text(encoding="utf-8").partition("\n")
    body, _, notes = (rest.strip() + "\n").partition("\n## Sources\n")
    body = _NEIGHBOUR.sub(r"](\g<code>.md", shown(body))
    return f"{title}\n\n{_facts(rule)}\n{body}\n## Sources\n\n{''.join(_sources(rule, notes))}"


def _first(rule: Rule) -> str:
    # The line under a page's title says what the rule is about; a paragraph may span lines.
    rest = rule.page_path.read_text(encoding="utf-8").partition("\n")[2].strip()
    return " ".join(rest.split("\n\n")[0].split())


def _facts(rule: Rule) -> str:
    raised = [
        f"{level} in `{name}`"
        for name in PACKS
        if (level := load_pack(name).levels.get(rule.code)) not in {None, rule.severity}
    ]
    facts = [
        f"**Severity:** {'; '.join([rule.severity, *raised])}",
        f"**Looks at:** {_kinds(rule)}",
        f"**Since:** {rule.since} ({rule.status})",
    ]
    if rule.safe_harbor:
        letters = ", ".join(rule.safe_harbor)
        facts.append(f"**[Safe Harbor](../safe-harbor.md):** {letters}")
    return " · ".join(facts) + "\n"


def _kinds(rule: Rule) -> str:
    if rule.kinds == frozenset(KINDS):
        return "everything"
    return ", ".join(kind for kind in KINDS if kind in rule.kinds)


def _sources(rule: Rule, notes: str) -> Iterator[str]:
    # A page may say what a source says (`- `key` (sure): words`); the rest of it is on file.
    said = dict(_NOTE.findall(notes))
    for key in dict.fromkeys([*rule.sources, *said]):
        source, sure = load_sources()[key]
        note = f": {said[key].strip()}" if key in said else ""
        yield (
            f"- [{source.title}]({source.url}), {source.section} "
            f"({sure}, as of {source.as_of}){note}\n"
        )
