"""The list of sources: every law, guideline and case that a rule cites."""

from bedside.check.rules import RULES
from bedside.check.sources import load_sources
from tools.reference.tables import table


def sources_page() -> str:
    """Every source with where it is, as of when, how sure we are of it, and who cites it."""
    rows = [
        [
            f"[{source.title}]({source.url})",
            source.section,
            source.as_of,
            sure,
            ", ".join(
                f"[{rule.code}](rules/{rule.code.lower()}.md)"
                for rule in RULES
                if key in rule.sources
            )
            or "no rule yet",
        ]
        for key, (source, sure) in load_sources().items()
    ]
    return (
        "# Sources\n\n"
        "What the rules rest on. *Sourced*: read in the original text or on the regulator's own "
        "page. *Secondary*: read in somebody's account of it. The date is the day it was read.\n\n"
        + table(["Source", "Section", "As of", "How sure", "Cited by"], rows)
    )
