"""What a check looked for, said honestly: no report calls a text safe."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

# Rules told of by a word of their own; every other active rule counts as one more thing.
_NAMED: tuple[tuple[str, frozenset[str]], ...] = (
    ("names", frozenset({"PHI001"})),
    ("dates", frozenset({"PHI003"})),
    (
        "numbers",
        frozenset(
            {
                "PHI004",
                "PHI005",
                "PHI007",
                "PHI008",
                "PHI009",
                "PHI010",
                "PHI011",
                "PHI012",
                "PHI013",
                "PHI015",
            }
        ),
    ),
)


def looked_for(codes: Collection[str]) -> str:
    """The sentence that ends a report, true for the rules that were active.

    PHI001 is "names", PHI003 is "dates", the rules for phone, fax, social security, record, plan,
    account, licence, vehicle, device and IP numbers are "numbers"; each other rule is one of
    the "other things".
    """
    if not codes:
        return "No rule is switched on, so nothing was looked for."
    things = [word for word, rules in _NAMED if not rules.isdisjoint(codes)]
    others = len(set(codes) - frozenset().union(*(rules for _, rules in _NAMED)))
    if others:
        other = "other " if things else ""
        things.append(f"{others} {other}{'thing' if others == 1 else 'things'}")
    said = things[0] if len(things) == 1 else f"{', '.join(things[:-1])} and {things[-1]}"
    return f"We looked for {said}. We can miss some. Read it once as the patient would."
