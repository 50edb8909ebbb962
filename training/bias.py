"""Print the share of people found by origin of their name, with names kept out of training.

python bias.py
"""

from __future__ import annotations

import random

import evaluate  # noqa: F401  (finds the people package)
import origins

from bedside.check.recognise.people import find_names

SENTENCES = (
    "We are grateful to {f} for organising the bake sale at the clinic.",
    "{g} was discharged yesterday and is resting at home.",
    "i waited two hours and then {g} finally called me in",
    "Have you heard Dr. {s} speak about sleep?",
    "Mr {s} fell in the hallway but is fine",
    "Our new physiotherapist {f} loves hiking.",
    "so sorry for your loss {g}, your dad was a kind man",
    "{f} writes about growing up with asthma",
)


def names(rng: random.Random, given: tuple[str, ...], family: tuple[str, ...]) -> dict[str, str]:
    """One given name, one family name and both."""
    g, s = rng.choice(given), rng.choice(family)
    return {"g": g, "s": s, "f": f"{g} {s}"}


def found(text: str, start: int, end: int) -> bool:
    """Whether a person is found that overlaps the span."""
    return any(n.label == "PERSON" and n.start < end and start < n.end for n in find_names(text))


def recall(origin: str, lower: bool, draws: int = 60) -> float:
    """Share of held-out names of an origin that are found in the sentences."""
    rng = random.Random(origin)
    given, family = origins.by_origin(held=True)[origin]
    hits = total = 0
    for template in SENTENCES:
        before, slot, after = (
            template[: template.index("{")],
            template[template.index("{") + 1],
            template[template.index("}") + 1 :],
        )
        for _ in range(draws):
            name = names(rng, given, family)[slot]
            text = before + name + after
            hits += found(
                text.lower() if lower and len(text.lower()) == len(text) else text,
                len(before),
                len(before) + len(name),
            )
            total += 1
    return hits / total


if __name__ == "__main__":
    for origin in origins.ORIGINS:
        given, family = origins.by_origin(held=True)[origin]
        print(
            f"{origin:20} {len(given):4} given, {len(family):4} family names:",
            f"recall {recall(origin, False):.3f}, in lower case {recall(origin, True):.3f}",
        )
