"""Plain word lists of care, one word a line or many: what a reader takes for a health matter.

`HEALTH_WORDS`: parts of the body, illnesses and treatments, in lower case; `CONDITIONS`: names
of illnesses and troubles alone. `is_condition` also knows them by their endings.
"""

from __future__ import annotations

from importlib.resources import files

HEALTH_WORDS: frozenset[str] = frozenset(
    files(__package__).joinpath("health.txt").read_text("utf-8").split()
)
CONDITIONS: frozenset[str] = frozenset(
    files(__package__).joinpath("conditions.txt").read_text("utf-8").split()
)
# Of Greek and Latin make: appendicitis, thrombosis, anemia, neuralgia, melanoma, neuropathy.
_ENDINGS = ("itis", "osis", "emia", "aemia", "algia", "pathy", "plegia", "rrhea", "ectasis")
_NO_CONDITION = frozenset({"academia", "homeopathy", "sympathy", "empathy", "osteopathy", "apathy"})


def is_condition(word: str) -> bool:
    """Whether a word in lower case names an illness or a trouble of the body or the mind."""
    plain = word.removesuffix("'s") if word not in CONDITIONS else word
    if plain in CONDITIONS:
        return True
    return len(plain) > 7 and plain.endswith(_ENDINGS) and plain not in _NO_CONDITION
