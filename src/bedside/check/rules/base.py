"""What a rule is: a code, a name, a reason, its sources, and one function that spots it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from bedside.check.model import KINDS, Fix, Severity, Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule applies, in offsets of the reading's view.

    `severity` overrules what the pack says, `say` what the rule says, and `sources` (keys) which
    of the rule's sources are shown, where a word rests on some of them alone; a network's figure
    brings a source of its own. `sensed`: it is the judgement model's opinion and no phrase of a
    table; a reader decides about it (`review` at most), and it yields to any plain hit of its rule.
    """

    start: int
    end: int
    fix: Fix | None = None
    severity: Severity | None = None
    say: str | None = None
    sources: tuple[str | Source, ...] = ()
    sensed: bool = False


class Spot(Protocol):
    """A rule's own judgement over one field of a post."""

    def __call__(self, reading: Reading, post: Post, organisation: Organisation) -> Iterable[Hit]:
        """Where the rule applies in one reading of a post."""
        ...


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. `say` is what a reader is told; `{words}` in it becomes the words found.

    `kinds` are the kinds of post it looks at, `safe_harbor` the letters of 45 CFR
    164.514(b)(2)(i) it covers, `status` its life (preview, stable, deprecated). `authorizable`:
    a patient's signed authorization may permit it, so that a reader decides instead of a stop.
    `ledger`: it leaves alone what stands in a sentence of the organisation's claim ledger.
    """

    code: str
    name: str
    severity: Severity
    say: str
    sources: tuple[str, ...]
    spot: Spot
    since: str
    kinds: frozenset[str] = frozenset(KINDS)
    safe_harbor: tuple[str, ...] = ()
    authorizable: bool = False
    ledger: bool = False
    status: str = "stable"

    @property
    def page_path(self) -> Path:
        """The rule's page: its documentation and its test, beside its code."""
        stem = f"{self.code.lower()}_{self.name.replace('-', '_')}.md"
        return Path(__file__).parent / FAMILY_ROOMS[self.code.rstrip("0123456789")] / stem


FAMILY_ROOMS: dict[str, str] = {
    "PHI": "privacy",
    "CNF": "confidential",
    "DSC": "disclosure",
    "CLM": "claims",
    "CLR": "clarity",
    "RSP": "respect",
    "ACC": "access",
    "SAF": "safety",
    "SEC": "security",
    "PAD": "paid",
    "RES": "research",
    "FND": "fundraising",
    "OFR": "offers",
    "LEG": "legal",
    "ALR": "alerts",
    "LNG": "language",
    "NET": "network",
}
