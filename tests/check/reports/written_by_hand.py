"""Reports written by hand, so that their form is tested apart from what rules find."""

from __future__ import annotations

from bedside.check.model import Finding, Fix, Media, Post, Report, Source
from bedside.check.model.finding import fingerprint, verdict_of
from bedside.check.packs import load_pack
from bedside.check.reports import Entry, Settings, Writer, writer

A_PATIENT = Fix("a patient", safe=True)
LAW = Source(
    "45-cfr-164-514-a",
    "HIPAA Safe Harbor: names",
    "45 CFR 164.514",
    "https://law.example/a",
    "2026-11-22",
)


def finding(
    text: str,
    words: str,
    severity: str = "block",
    *,
    code: str = "PHI001",
    name: str = "patient-name",
    field: str = "text",
    say: str = "“{words}” names a patient.",
    fix: Fix | None = A_PATIENT,
) -> Finding:
    """A finding on the first place where `words` stand in `text`."""
    start = text.index(words)
    return Finding(
        code=code,
        name=name,
        severity=severity,  # type: ignore[arg-type]
        field=field,
        start=start,
        end=start + len(words),
        words=words,
        say=say.replace("{words}", words),
        fix=fix,
        sources=(LAW,),
        fingerprint=fingerprint(code, field, words),
    )


def entry(text: str, *findings: Finding, alt: str | None = None, **more: object) -> Entry:
    """An entry whose report holds these findings."""
    media = (Media(alt=alt),) if alt else ()
    post = Post(text=text, media=media, id=more.get("id"))  # type: ignore[arg-type]
    report = Report(
        id=post.id,
        verdict=verdict_of(findings),
        findings=findings,
        engine="0.1.0",
        pack="us-hospital",
    )
    return Entry(post=post, report=report, **more)  # type: ignore[arg-type]


def settings(*, colour: bool = False, width: int = 80, many: bool = False) -> Settings:
    """Settings of the default pack, plain unless said otherwise."""
    return Settings(load_pack("us-hospital"), colour, width, many)


def written(form: str, *entries: Entry, how: Settings | None = None) -> str:
    """Everything a writer makes of these entries."""
    out: Writer = writer(form, how or settings())
    return out.head() + "".join(out.one(one) for one in entries) + out.tail()
