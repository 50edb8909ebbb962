"""Which sign-offs words need, and why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bedside.desk.review.readers import READERS, Capacity, in_words, reader_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bedside.check.model import Finding
    from bedside.desk.planner.models import Post
    from bedside.desk.review.counting import Sorted


@dataclass(frozen=True)
class Need:
    """One sign-off: any of `capacities` will do. `findings` must have been seen by the signer."""

    capacities: tuple[str, ...]
    why: str
    findings: frozenset[str] = frozenset()

    @property
    def who(self) -> str:
        """“the privacy reviewer”."""
        return in_words(self.capacities)

    def __str__(self) -> str:
        return f"{self.who[0].upper()}{self.who[1:]}: {self.why}"


def needs_of(post: Post, found: Sorted, *, solo: bool) -> tuple[Need, ...]:
    """The sign-offs that this report, kind and voice ask for; always at least one."""
    return tuple(_solo(found) if solo else _shared(post, found))


def _shared(post: Post, found: Sorted) -> Iterable[Need]:
    by_reader: dict[str, list[Finding]] = {}
    for finding in to_read(found):
        by_reader.setdefault(reader_of(finding.code), []).append(finding)
    for reader in READERS:
        if findings := by_reader.get(reader):
            yield Need((reader,), _told(findings), _marks(findings))
    if post.kind == post.Kind.ALERT:
        if Capacity.PUBLISHER not in by_reader:
            yield Need((Capacity.PUBLISHER,), "a health alert goes out under a publisher's name")
    elif not by_reader:
        yield Need(READERS, _always(post))


def _solo(found: Sorted) -> Iterable[Need]:
    yield Need((Capacity.OWN_SECOND_LOOK, *READERS), "a second look at your own words")
    # With nobody else in the house, what one calls mistaken is read by somebody outside it.
    findings = [*to_read(found), *(one for one, _ in found.mistaken if one.severity != "advise")]
    if findings:
        yield Need((Capacity.OUTSIDE_READER, *READERS), _told(findings), _marks(findings))


def to_read(found: Sorted) -> list[Finding]:
    """Findings that a reader must see: those at `review`, and what was permitted."""
    permitted = [one for one, _ in found.permitted if one.severity != "advise"]
    return [*(one for one in found.open if one.severity == "review"), *permitted]


def _told(findings: list[Finding]) -> str:
    names = dict.fromkeys(one.name.replace("-", " ") for one in findings)
    return ", ".join(names)


def _marks(findings: list[Finding]) -> frozenset[str]:
    return frozenset(one.fingerprint for one in findings)


def _always(post: Post) -> str:
    if post.voice == post.Voice.PERSONAL:
        return "somebody else reads what is said in a person's name"
    if post.kind == post.Kind.REPLY:
        return "somebody else reads every answer before it is public"
    return "somebody else reads every post before it leaves"
