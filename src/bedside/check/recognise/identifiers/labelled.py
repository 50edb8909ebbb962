"""Numbers known by the words beside them: "MRN 00482917", "4471 is my badge number"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers.figures import digits_of, is_year

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.labels import Label
    from bedside.check.recognise.identifiers.scan import Scan

# What may stand between a label and its number. The counts are bounded, so the cost is, too.
_SIGN = r"[:#№=\-–—(\[\"'“‘?>.,*]"
_WORD = (
    r"(?:numbers?|num|no|nr|nos|id|ids|code|is|was|are|were|reads?|reading|ending|ends|end|in|with|of|"
    r"the|his|her|my|your|our|their|for|on|file|digits|digit|card|account|here|as|it's|its|it|and|user|"
    r"pt|patient|xxxx?|xxx-xx|bot)\b\.?"
)
_BETWEEN = re.compile(rf"(?:\s{{0,3}}(?:{_SIGN}|{_WORD})){{0,7}}\s{{0,3}}", re.IGNORECASE)
_MARKER = re.compile(
    r"[:#№=]|\b(?:num|number|no|nr|id|is|was|are|reads?|reading|ending|ends)\b", re.IGNORECASE
)
# The number: perhaps letters, then parts joined by signs, then groups of digits after spaces.
_VALUE = re.compile(
    r"(?:[A-Z]{1,5} (?=[0-9]))?[A-Za-z0-9]{1,34}(?:[-–.·*][A-Za-z0-9]{1,24}){0,7}"
    r"(?: [0-9][A-Z0-9]{1,6}(?:-[A-Za-z0-9]{1,8}){0,3}(?![A-Za-z0-9/:%]|[.,][0-9])){0,8}"
)
_SIGNED = re.compile(r"[:#№=]|\b(?:num|number|no|nr|id)\b", re.IGNORECASE)
_NEXT_WORD = re.compile(r"[\s\-]{0,2}([A-Za-z%°]+)")
_CONNECTION = re.compile(
    r"\s{0,2}(?:\(|=|\b(?:is|was|as)\b)\s{0,2}(?:(?:the|his|her|my|your|their|our|a|patient's)\s){0,2}",
    re.IGNORECASE,
)
_FEWEST_UNMARKED = 6  # digits after a weak label with nothing between
# A number before one of these counts or measures something.
UNITS = frozenset(
    "day days week weeks month months year years hour hours minute minutes min mins second "
    "seconds am pm times time people patients visits beds miles mile km mg ml kg g lb lbs oz "
    "percent % calories cal steps dollars bucks cents points million billion thousand "
    "hundred degrees patient participants women men children kids babies cases deaths doses "
    "members nurses doctors staff meals".split()
)


def find_labelled(scan: Scan) -> None:
    """Take every number that a label names, first those after their label, then those before."""
    if not scan.figures:
        return
    starts = {figure.start for figure in scan.figures}
    used: set[int] = set()
    for label in scan.labels:
        if _take_after(scan, label, starts):
            used.add(label.start)
    if scan.labels:
        _take_before(scan, {label.start: label for label in scan.labels if label.start not in used})


def _take_after(scan: Scan, label: Label, starts: set[int]) -> bool:
    between = _BETWEEN.match(scan.text, label.end)
    at = between.end() if between else label.end
    value = (label.kind.value or _VALUE).match(scan.text, at)
    if value is None or not _touches_figure(scan, value, starts):
        return False
    written = value.group()
    # Groups that belong to what follows ("bed 12 2 days ago") are given back.
    while (
        " " in written
        and label.kind.value is None
        and counts_something(scan.text, at + len(written))
    ):
        written = written.rpartition(" ")[0]
    if not any(c.isdigit() for c in written) or _is_measured(scan.text, at + len(written)):
        return False
    said = between.group() if between else ""
    if is_year(written) and not _SIGNED.search(said):
        return False
    if label.weak and not _is_sure(said, written):
        return False
    return _take(scan, label, at, at + len(written))


def _touches_figure(scan: Scan, value: re.Match[str], starts: set[int]) -> bool:
    if value.start() in starts:
        return True
    # "RN 778120": the letters before the number belong to it; "MRN1234567": the label runs into it.
    first = re.search("[0-9]", value.group())
    if first is None:
        return False
    figure = value.start() + first.start()
    return (
        figure in starts
        or scan.text[value.start() - 1 : value.start()].isalnum()
        or " " not in value.group()
    )


def _is_sure(between: str, written: str) -> bool:
    if _MARKER.search(between):
        return not is_year(written)
    return len(digits_of(written)) >= _FEWEST_UNMARKED


def _is_measured(text: str, end: int) -> bool:
    """Whether a number ends in the middle of another ("140/90", "2,000") or counts something."""
    after = text[end : end + 2]
    if len(after) == 2 and after[0] in "/,:" and after[1].isdigit():
        return True
    return counts_something(text, end)


def counts_something(text: str, end: int) -> bool:
    """Whether a word that is counted or a unit follows the number that ends at `end`."""
    word = _NEXT_WORD.match(text, end)
    return word is not None and word.group(1).lower() in UNITS


def _take(scan: Scan, label: Label, start: int, end: int) -> bool:
    written = scan.text[start:end]
    for shorter in (written, written.partition(" ")[0]):
        if label.kind.fits(shorter):
            stop = start + len(shorter)
            if label.kind.type is None:
                scan.take_away(start, stop)
                return True
            return scan.take(
                label.kind.type, start, stop, _plain(shorter), 0.9 if label.weak else 1.0
            )
    return False


def _take_before(scan: Scan, free: dict[int, Label]) -> None:
    """Numbers that stand before their label: "00482917 (MRN)", "4471 is my badge number"."""
    for figure in scan.figures:
        connection = _CONNECTION.match(scan.text, figure.end)
        if connection is None:
            continue
        label = free.get(connection.end())
        if label is not None and label.kind.type and len(digits_of(figure.text)) >= 4:
            _take(scan, label, figure.start, figure.end)


def _plain(written: str) -> str:
    return "".join(c for c in written if c.isalnum()).upper()
