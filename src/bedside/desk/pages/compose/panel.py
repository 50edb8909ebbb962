"""What stands beside the words: verdict, findings, counters, previews, and who must sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from bedside.check.limits import UnknownNetworkError, limits_for, measure
from bedside.check.model.finding import verdict_of
from bedside.check.reports.looked_for import looked_for
from bedside.check.rules import BY_CODE
from bedside.desk.checks.footing import footing_of
from bedside.desk.core import clock
from bedside.desk.pages.furniture.marked import marked
from bedside.desk.planner.parts import parts_of
from bedside.desk.review.standing import standings_of_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.limits import Measure
    from bedside.check.model import Finding, Report
    from bedside.desk.channels.models import Channel
    from bedside.desk.pages.furniture.marked import Stretch
    from bedside.desk.planner.body import Body
    from bedside.desk.planner.models import Post
    from bedside.desk.planner.parts import Parts
    from bedside.desk.review.standing import Standing

# In words; the figure itself is in the network's own unit.
_UNITS = {"graphemes": "characters", "utf16": "characters", "weighted": "characters"}
_UNITS["emoji-bytes"] = "characters"


@dataclass(frozen=True)
class Preview:
    """One channel: its words with what was found, and how much of its limit they use."""

    channel: Channel
    stretches: list[Stretch]
    counters: list[Counter]
    report: Report


@dataclass(frozen=True)
class Counter:
    """“212 of 300 characters”: in the network's own unit."""

    used: int
    limit: int | None
    unit: str
    over: int


@dataclass(frozen=True)
class Panel:
    """Everything that is said about one state of the draft."""

    verdict: str
    findings: list[Finding]
    stretches: list[Stretch]
    previews: list[Preview]
    parts: Parts
    reports: list[tuple[str, Report]]
    looked_for: str
    needs: list[str]
    decided: list[str]

    @property
    def stops(self) -> int:
        """How many findings stop it."""
        return sum(finding.severity == "block" for finding in self.findings)


def panel_for(post: Post, body: Body) -> Panel:
    """Ask the engine about every channel's words; nothing is kept, whatever is typed.

    What was decided about a finding earlier counts, as it will at the gate.
    """
    parts = parts_of(body)
    footing = footing_of(post.organisation)
    today = clock.now().astimezone(post.organisation.tzinfo).date()
    standings = standings_of_draft(post, body, today, footing)
    reports = [(one.channel_id, _open(one)) for one in standings]
    findings = _each_once([report for _, report in reports])
    named = {str(channel.pk): channel for channel in parts.channels}
    active = [rule.code for rule in footing.pack.rules(BY_CODE) if post.kind in rule.kinds]
    return Panel(
        verdict=verdict_of(tuple(findings)),
        findings=findings,
        stretches=marked(body.text, _in_common(body, reports)),
        previews=[
            _preview(named[channel], body.wording(channel), report)
            for channel, report in reports
            if channel in named
        ],
        parts=parts,
        reports=reports,
        looked_for=looked_for(active),
        needs=list(dict.fromkeys(str(need) for one in standings for need in one.needs)),
        decided=list(dict.fromkeys(told for one in standings for told in _decided(one))),
    )


def _open(standing: Standing) -> Report:
    """The report with the findings that still count."""
    found = standing.found.open
    return msgspec.structs.replace(standing.report, findings=found, verdict=verdict_of(found))


def _decided(standing: Standing) -> Iterator[str]:
    """What was decided about findings, in words."""
    for finding, decision in (*standing.found.mistaken, *standing.found.permitted):
        yield f"{finding.code}: {decision.get_answer_display()} ({decision.member.name})."


def _each_once(reports: list[Report]) -> list[Finding]:
    """Findings of all channels, each once, gravest first."""
    rank = {"block": 0, "review": 1, "advise": 2}
    found = {one.fingerprint: one for report in reports for one in report.findings}
    return sorted(found.values(), key=lambda one: (rank[one.severity], one.field, one.start))


def _in_common(body: Body, reports: list[tuple[str, Report]]) -> list[Finding]:
    """Findings in the words that channels share, for the editor's underlines."""
    return [
        one
        for channel, report in reports
        if channel not in body.wordings
        for one in report.findings
    ]


def _preview(channel: Channel, text: str, report: Report) -> Preview:
    return Preview(
        channel=channel,
        stretches=marked(text, report.findings),
        counters=[_counter(one) for one in _measures(channel.network, text)],
        report=report,
    )


def _measures(network: str, text: str) -> tuple[Measure, ...]:
    try:
        return measure(text, limits_for(network))
    except UnknownNetworkError:
        return ()


def _counter(one: Measure) -> Counter:
    return Counter(one.used, one.limit, _UNITS.get(one.unit, one.unit), one.over)
