"""Numbers from 0 to 199 written in words ("ninety-four", "one hundred and two"), English."""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    " sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12,
    "hundredth": 100,
}  # fmt: skip
_VALUE = (
    {word: number for number, word in enumerate(_ONES)}
    | {word: 20 + 10 * number for number, word in enumerate(_TENS)}
    | {f"{word}th": number for number, word in enumerate(_ONES) if number > 3}
    | {f"{word[:-1]}ieth": 20 + 10 * number for number, word in enumerate(_TENS)}
    | _ORDINALS
    | {"hundred": 100, "a": 1, "an": 1, "half": 0, "and": 0}
)

_BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_ONES[1:10])}))?|{'|'.join(reversed(_ONES))})"
)
WORDS_PATTERN = rf"(?:(?:one|a)[- ]hundred(?:[- ](?:and[- ])?{_BELOW_HUNDRED})?|{_BELOW_HUNDRED})"
"""RE2 syntax, lower case: a number in words."""

_ORDINAL_BELOW = "|".join(
    ["first", "second", "third", "fifth", "eighth", "ninth", "twelfth"]
    + [
        f"{word}th"
        for word in _ONES
        if word not in {"zero", "one", "two", "three", "five", "eight", "nine", "twelve"}
    ]
)
ORDINAL_WORDS_PATTERN = (
    rf"(?:(?:one[- ])?hundredth|(?:one[- ]hundred[- ](?:and[- ])?)?(?:(?:{'|'.join(_TENS)})[-"
    rf" ])?(?:{_ORDINAL_BELOW})"
    rf"|{'|'.join(word[:-1] + 'ieth' for word in _TENS)})"
)
"""RE2 syntax, lower case: an ordinal in words."""


def number_in(written: str) -> int:
    """The number of digits ("34", "93rd") or words ("ninety-four", "fifth"); 0 where none."""
    digits = "".join(filter(str.isdecimal, written))
    if digits:
        return int(digits)
    total = 0
    for word in written.replace("-", " ").split():
        value = _VALUE.get(word, 0)
        total = max(total, 1) * 100 if value == 100 else total + value
    return total
