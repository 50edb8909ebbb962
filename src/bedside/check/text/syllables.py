"""Syllables of an English word, counted by its letters: a run of vowels is one, with exceptions."""

from __future__ import annotations

import re
from functools import lru_cache

_RUN = re.compile(r"[aeiouy]+")
# Runs that are spoken as two: "sci-ence", "re-act", "medi-um", "flu-id", "co-operate".
_TWO = re.compile(
    r"i[aou](?!us$)|(?<!q)ua|(?<=[a-z])y[aeiou]|ui[dn](?!e)|oe[ti]|rea[cl]|(?<!q)ue[nlt]|iet|[eo]ing$"
    r"|[dr]ea$"
)
_SILENT_E = re.compile(
    r"[^aeiouylr]e$|[aeiou][lr]e$|[^aeioutd]ed$|[aeiou]les$|[^aeiouscgxzl]es$|[aeiou]ed$"
)
# "-tion", "-cial", "-tious" are one syllable though two vowels are written.
_ONE = re.compile(r"[tscx]i(?:on|al|an|ous)|gi(?:on|ous)|[^aeiou]ely$|ement")
_SAID_OTHERWISE = {"every": 2, "everyone": 3, "everything": 3, "diabetes": 4, "business": 2}


@lru_cache(maxsize=8192)
def syllables(word: str) -> int:
    """How many syllables a word in lower case has, at least one; right for nine words in ten."""
    if word in _SAID_OTHERWISE:
        return _SAID_OTHERWISE[word]
    number = len(_RUN.findall(word)) + len(_TWO.findall(word))
    number -= len(_SILENT_E.findall(word)) + len(_ONE.findall(word))
    return max(1, number)
