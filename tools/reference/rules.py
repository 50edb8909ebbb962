"""The reference page of each rule, and the list of all rules."""

import re
import shlex
from collections.abc import Iterable, Iterator
from itertools import groupby

from bedside.check.model import KINDS
from bedside.check.packs import PACKS, load_pack
from bedside.check.rules import Rule
from bedside.check.sources import load_sources
from tools.reference.tables import table

INTRODUCTION = (
    "# Rules\n\nEach rule has a page: what it does, why, its sources, and examples that are "
    "run as tests. Codes are permanent.\n"
)
FAMILIES = {"PHI": "Privacy: who a patient is, or that somebody is one"}

_FENCE = re.compile(r"```(?P<info>\S.*)\n(?P<body>(?:.*\n)*?)```\n")


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
    """A rule's own page with its facts above, its examples readable, and its sources below.

    Raises FileNotFoundError for a rule without a page.
    """
    page = rule.page_path.read_text(encoding="utf-8")
    title, _, rest = page.partition("\n")
    body = _FENCE.sub(_example, rest.strip() + "\n")
    return f"{title}\n\n{_facts(rule)}\n{body}\n## Sources of {rule.code}\n\n" + "".join(
        _sources(rule)
    )


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


def _example(match: re.Match[str]) -> str:
    kind, *options = shlex.split(match["info"])
    if kind == "after":
        return f"*After its fixes:*\n\n```text\n{match['body']}```\n"
    if kind not in KINDS:
        return match[0]
    said = "".join(f", {_said(option)}" for option in options)
    return f"*{kind.capitalize()}{said}:*\n\n```text\n{match['body']}```\n"


def _said(option: str) -> str:
    name, _, text = option.partition("=")
    return f"answering “{text}”" if name == "to" else f"{name} {text}"


def _sources(rule: Rule) -> Iterator[str]:
    for key in rule.sources:
        source, _ = load_sources()[key]
        yield f"- [{source.title}]({source.url}), {source.section} (as of {source.as_of})\n"
