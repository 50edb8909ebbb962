"""What each network can do besides its limits, as one page, each fact with its source and date."""

from collections.abc import Iterator
from typing import Any

from bedside.networks.base import Declaration, Fact, read_declaration
from bedside.networks.known import NETWORKS
from tools.reference.tables import table

_FACTS = (
    ("A repeat is told by", "idempotency"),
    ("Holds a post until its time", "schedule"),
    ("Editing a live post", "edit"),
    ("Taking a post off", "delete"),
    ("Threads", "threads"),
    ("Can be read back", "inbox"),
    ("Numbers it tells", "metrics"),
    ("How often it may be called", "rates"),
    ("Signing in", "sign_in"),
    ("A token lives, seconds", "access_seconds"),
    ("Its renewal lives, seconds", "refresh_seconds"),
    ("Signs a business associate agreement", "baa"),
)


def declarations_page() -> str:
    """Every network the desk publishes to."""
    return (
        "# What networks can do\n\n"
        "The networks that the desk publishes to, and what each can do. What a post may hold is "
        "on the page [Networks](networks.md). No network here is trusted with a patient's "
        "information.\n\n"
        + "\n\n".join(_section(read_declaration(slug)) for slug in NETWORKS)
        + "\n"
    )


def _section(declaration: Declaration) -> str:
    rows = table(["What", "Answer", "How sure", "Source"], _rows(declaration))
    return f"## {declaration.name}\n\n{rows}"


def _rows(declaration: Declaration) -> Iterator[list[str]]:
    for what, name in _FACTS:
        fact = getattr(declaration, name)
        if fact is not None:
            yield _row(what, _answer(name, fact.value), fact)
    for fact in declaration.policy:
        yield _row("It asks", fact.value, fact)


def _answer(name: str, value: Any) -> str:
    if name == "rates":
        told = [f"{one.most:,} {one.unit} in {one.seconds:,} s" for one in value]
        return "; ".join(told) or "no limit"
    if isinstance(value, tuple):
        return ", ".join(value) or "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:,}" if isinstance(value, int) else str(value)


def _row(what: str, answer: str, fact: Fact[Any]) -> list[str]:
    source = fact.source
    said = f"{answer}. {fact.note}" if fact.note else answer
    if source is None:
        return [what, said, fact.sure, ""]
    title = f"[{source.title}]({source.url})" if "://" in source.url else source.title
    return [what, said, fact.sure, ", ".join(filter(None, (title, source.section, source.as_of)))]
