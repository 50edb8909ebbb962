"""Check a post: read it, judge it, apply the pack's rules, and report.

A pure function of its arguments. `check` answers with findings and a verdict; `read` with the
mentions alone, before any judgement of whether they may leave.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

import bedside
from bedside.check.model import Finding, Mention, Organisation, Post, Report
from bedside.check.model.finding import fingerprint, verdict_of
from bedside.check.packs import Pack, load_pack, pack_for
from bedside.check.recognise.ledger import accepted
from bedside.check.recognise.understand import understand
from bedside.check.sources import source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from bedside.check.recognise.reading import Reading
    from bedside.check.rules.base import Hit, Rule

_NOBODY = Organisation()
# Whoever checks under this pack runs a programme that 42 CFR Part 2 protects.
_PART2_PACK = "us-behavioral-health"
# And whoever checks under this one advertises under Australian law.
_AU_PACK = "au-ahpra"


def check(
    post: Post,
    organisation: Organisation | None = None,
    pack: Pack | str | None = None,
    on: date | None = None,
) -> Report:
    """Judge a post for an organisation under a pack on a day.

    Without a pack the organisation's type chooses, and without either `us-hospital`. `on` is the
    day that permissions and alerts must be valid on. Raises `PackError` for a pack that does not
    exist.
    """
    facts = organisation or _NOBODY
    chosen = load_pack(pack) if isinstance(pack, str) else pack or pack_for(facts)
    if _PART2_PACK in (chosen.name, *chosen.extends) and not facts.part2:
        facts = msgspec.structs.replace(facts, part2=True)
    if _AU_PACK in (chosen.name, *chosen.extends) and facts.country != "AU":
        facts = msgspec.structs.replace(facts, country="AU")
    post = _with_authorizations_in_force(post, on)
    findings = tuple(_findings(post, facts, chosen, on))
    return Report(
        id=post.id,
        verdict=verdict_of(findings),
        findings=findings,
        engine=bedside.__version__,
        pack=chosen.name,
        facts=organisation.facts if organisation else None,
    )


def read(post: Post, organisation: Organisation | None = None) -> tuple[Mention, ...]:
    """Every mention in the text of a post, in offsets of the text as it was written."""
    reading = understand("text", post.text, post, organisation or _NOBODY)
    return tuple(_original(mention, reading) for mention in reading.mentions)


def _with_authorizations_in_force(post: Post, on: date | None) -> Post:
    """The post with only those authorizations that nobody revoked and that have not run out."""
    kept = tuple(
        one
        for one in post.authorizations
        if (one.revoked_on is None or (on is not None and on < one.revoked_on))
        and (one.expires_on is None or on is None or on <= one.expires_on)
    )
    if len(kept) == len(post.authorizations):
        return post
    return msgspec.structs.replace(post, authorizations=kept)


def _findings(
    post: Post, organisation: Organisation, pack: Pack, on: date | None
) -> Iterator[Finding]:
    active = pack.rules_for(post.kind)
    for field, text in post.fields():
        reading = understand(field, text, post, organisation, whole=False)
        reading.on = on
        said = accepted(reading, organisation)
        found = [
            _finding(rule, hit, reading, pack, authorized=bool(post.authorizations))
            for rule in active
            for hit in _apart(
                hit
                for hit in rule.spot(reading, post, organisation)
                if not (said and rule.ledger and _overlaps(hit, said))
            )
        ]
        yield from sorted(found, key=lambda finding: (finding.start, finding.end, finding.code))


def _apart(hits: Iterable[Hit]) -> Iterable[Hit]:
    """A rule's hits; what is sensed counts only where no plain hit says the same already."""
    several = list(hits)
    if len(several) < 2:
        return several
    return [hit for hit in several if not hit.sensed] or several


def _overlaps(hit: Hit, stretches: list[tuple[int, int]]) -> bool:
    return any(start < hit.end and hit.start < end for start, end in stretches)


_COVERED = " An authorization is linked: read whether it covers these words, here."


def _finding(rule: Rule, hit: Hit, reading: Reading, pack: Pack, *, authorized: bool) -> Finding:
    start, end = reading.view.to_original(hit.start, hit.end)
    words = reading.view.original[start:end]
    severity = pack.severity(rule, hit.severity)
    if hit.sensed:
        severity = "review" if severity == "block" else severity
    elif severity == "review" and reading.denies(rule.code):
        severity = "advise"
    say = hit.say or rule.say
    if authorized and rule.authorizable and severity == "block":
        severity, say = "review", say + _COVERED
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        field=reading.field,
        start=start,
        end=end,
        words=words,
        say=say.replace("{words}", words),
        fix=hit.fix,
        sources=tuple(
            source(key) if isinstance(key, str) else key for key in hit.sources or rule.sources
        ),
        fingerprint=fingerprint(rule.code, reading.field, words),
    )


def _original(mention: Mention, reading: Reading) -> Mention:
    start, end = reading.view.to_original(mention.start, mention.end)
    return Mention(
        mention.type,
        start,
        end,
        reading.view.original[start:end],
        mention.role,
        mention.confidence,
        mention.value,
    )
