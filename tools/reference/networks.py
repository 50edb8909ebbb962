"""What each network takes, as one page: texts, media, alt text and tags, each with its source."""

from collections.abc import Iterator

from bedside.check.limits import NETWORKS, Figure, Limits, limits_for
from tools.reference.tables import table

_SURE = {
    "sourced": "read in the network's own words or code",
    "secondary": "read in somebody's account of it",
    "disputed": "accounts differ; this is the lower",
    "unknown": "nobody says",
}


def networks_page() -> str:
    """Every network with its figures, their units, sources and dates."""
    return (
        "# Networks\n\n"
        "What each network takes, in its own units. "
        + " ".join(f"*{name.capitalize()}*: {meaning}." for name, meaning in _SURE.items())
        + " An unknown figure may warn and never stops a post.\n\n"
        + "\n\n".join(_section(limits_for(slug)) for slug in NETWORKS)
        + "\n"
    )


def _section(limits: Limits) -> str:
    head = f"## {limits.name}\n\n`--network {limits.slug}`"
    note = f". {limits.note}" if limits.note else ""
    rows = table(["What", "Limit", "How sure", "Source"], _rows(limits))
    return f"{head}{note}\n\n{rows}".rstrip()


def _rows(limits: Limits) -> Iterator[list[str]]:
    for text in limits.text:
        yield _row(f"{text.part}, longest", text.unit, text.most)
        if text.least:
            yield _row(f"{text.part}, shortest", text.unit, text.least)
        if text.warn:
            yield _row(f"{text.part}, may be cut above", text.unit, text.warn)
    for media in limits.media:
        formats = f" ({', '.join(media.formats)})" if media.formats else ""
        yield _row(f"{media.type}s in a post{formats}", "", media.most)
        for what, unit, figure in (
            (f"{media.type}, smallest", "bytes", media.least_bytes),
            (f"{media.type}, largest", "bytes", media.bytes),
            (f"{media.type}, shortest", "seconds", media.least_seconds),
            (f"{media.type}, longest", "seconds", media.seconds),
            (f"{media.type}, largest", "pixels", media.pixels),
        ):
            if figure:
                yield _row(what, unit, figure)
    alt = Figure(sure=limits.alt.sure, source=limits.alt.source)
    taken = ", ".join(limits.alt.types) if limits.alt.supported else "not taken"
    yield ["alt text", taken, *_row("", "", alt)[2:]]
    for what, figure in (
        ("alt text, longest (characters)", limits.alt.most),
        ("hashtags", limits.hashtags),
        ("links", limits.links),
        ("mentions", limits.mentions),
    ):
        if figure:
            yield _row(what, "", figure)


def _row(what: str, unit: str, figure: Figure) -> list[str]:
    if figure.value is None:
        limit = "not known" if figure.sure == "unknown" else "no limit"
    else:
        limit = f"{figure.value:,} {unit}".strip()
    source = figure.source
    where = f"[{source.title}]({source.url}), {source.section}, {source.as_of}" if source else ""
    return [what, limit, figure.sure, where]
