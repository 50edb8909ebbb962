"""What a check answers: findings, each with its reason, its fix and its sources, and a verdict."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec

Severity = Literal["block", "review", "advise"]
Verdict = Literal["block", "review", "advise", "clear"]

_RANK: dict[str, int] = {"clear": 0, "advise": 1, "review": 2, "block": 3}


class Source(msgspec.Struct, frozen=True):
    """A law, guideline or case: what it is called, which part, where, and as seen on which day."""

    key: str
    title: str
    section: str
    url: str
    as_of: str


class Fix(msgspec.Struct, frozen=True):
    """Words to write instead of the finding's. `safe`: they may be applied unread.

    `whole` is there, and true, only where the words stand for the whole field: a reply to write
    instead of this one. Everywhere else the key is left out, also in JSON.
    """

    replacement: str
    safe: bool = False
    whole: bool | msgspec.UnsetType = msgspec.UNSET

    @classmethod
    def of_all(cls, replacement: str) -> Fix:
        """Words to write instead of the whole field; a person must read them, so never safe."""
        return cls(replacement, safe=False, whole=True)

    @property
    def is_whole(self) -> bool:
        """Whether the words stand for the whole field and not for the finding's words alone."""
        return self.whole is True


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing found. Offsets count code points of the original field, end exclusive."""

    code: str
    name: str
    severity: Severity
    field: str
    start: int
    end: int
    box: tuple[int, int, int, int] | None = None
    words: str
    say: str
    fix: Fix | None = None
    sources: tuple[Source, ...] = ()
    fingerprint: str = ""


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """The answer to one post: the verdict and what led to it, and with which engine and facts."""

    id: str | int | None = None
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    engine: str
    pack: str
    facts: str | None = None


def fingerprint(code: str, field: str, words: str) -> str:
    """A mark for a finding that stays the same over versions of a text (code, field, words)."""
    plain = f"{code}\x1f{field}\x1f{' '.join(words.casefold().split())}"
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def verdict_of(findings: tuple[Finding, ...]) -> Verdict:
    """The gravest severity among the findings, or `clear`."""
    worst: Verdict = "clear"
    for finding in findings:
        if _RANK[finding.severity] > _RANK[worst]:
            worst = finding.severity
    return worst


def at_least(severity: str, floor: str) -> bool:
    """Whether `severity` is as grave as `floor` (clear < advise < review < block)."""
    return _RANK[severity] >= _RANK[floor]
