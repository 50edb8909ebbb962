"""Matters that an advertisement may not say of its readers: illness, body, mind and habits."""

from __future__ import annotations

import re2

from bedside.check.rules.claims.health import names_a_trouble

_ALSO = re2.compile(
    r"\b(?:addict\w*|alcohol\w*|drink(?:ing|er)?|drunk|drugs?|opioids?|heroin|pills|sober|smok\w+|"
    r"overweight|obese|fat|weight|belly|depress\w+|anxious|lonely|suicid\w+|panic|mental|"
    r"pregnan\w+|"
    r"infertil\w+|erect\w+|libido|menopaus\w+|hot flashes|incontinen\w+|diabet\w+|blood sugar|"
    r"blood pressure|hair(?: loss)?|bald\w*|wrinkl\w+|hurt\w*|ach(?:e|es|ing|y)|sore|tired|sleep|"
    r"snor\w+|"
    r"hearing|memory|stds?|hiv|herpes|disab\w+|diagnos\w+|illness|condition|symptoms?|sick|pain\w*|"
    r"knees?|back|hips?|teeth|smile|skin|eating|autis\w+|adhd|bipolar|trauma|abuse[d]?|gambling|"
    r"debt)\b"
)


def names_a_private_matter(lower: str) -> bool:
    """Whether a stretch in lower case names such a matter."""
    return bool(_ALSO.search(lower)) or names_a_trouble(lower)
