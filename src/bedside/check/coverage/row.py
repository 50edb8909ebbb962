"""How one row of a map is covered: by rules, by a command, not yet, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from bedside.check.rules import BY_CODE

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

Covered = Literal["yes", "in part", "not yet"]
"""`in part`: something looks for it, and more of it belongs to a part that is not built."""


class Tool(NamedTuple):
    """A command or page that covers a row: its name, its place under `docs/` (empty: not yet)."""

    name: str
    page: str = ""


TOOLS: dict[str, Tool] = {
    "clear": Tool("bedside clear", "how-to/write-clearly.md"),
    "networks": Tool("the page Networks", "reference/networks.md"),
    "packs": Tool("bedside packs", "how-to/change-severities.md"),
    "policy": Tool("bedside policy", "how-to/check-a-policy.md"),
    "redact": Tool("bedside redact", "how-to/mend-a-post.md"),
    "rules": Tool("bedside rules", "reference/rules/index.md"),
    "score": Tool("bedside redact --score", "how-to/mend-a-post.md"),
    "sources": Tool("the page Sources", "reference/sources.md"),
}


class Row(Protocol):
    """What practices and articles have in common."""

    @property
    def rules(self) -> tuple[str, ...]:
        """Codes of rules, or whole families ("PHI")."""

    @property
    def tools(self) -> tuple[str, ...]:
        """Keys of TOOLS."""

    @property
    def desk(self) -> str:
        """The room of the desk that looks after it today, and how; empty for none."""

    @property
    def later(self) -> str:
        """The room it belongs to and what that will do; empty when nothing is missing."""


def codes_of(names: Iterable[str]) -> tuple[str, ...]:
    """The codes that names stand for: a family stands for every rule of it that there is."""
    found: list[str] = []
    for name in names:
        if name[-1:].isdigit():
            found.append(name)
        else:
            found += [code for code in BY_CODE if code.startswith(name)]
    return tuple(found)


def covered(row: Row, rules_on: Container[str] = BY_CODE) -> Covered:
    """How far a row is covered by the rules that are on (all there are, by default)."""
    named = codes_of(row.rules)
    on = [code for code in named if code in rules_on]
    there = [key for key in row.tools if TOOLS[key].page]
    if not on and not there and not row.desk:
        return "not yet"
    whole = len(on) == len(named) and len(there) == len(row.tools) and not row.later
    return "yes" if whole else "in part"
