"""Sentences of social text: knows Dr., a.m. and 3.5, and what an emoji or a line break ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.text.tokens import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator

_PICTURES = "\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff"
# An end mark, a line break or an emoji, and all that clings to it.
_MARK = re.compile(rf"[.!?…。！？\n{_PICTURES}][.!?…。！？\"'”’)\]\s{_PICTURES}]*")
_LAST_WORD = re.compile(r"[^\s(\[\"'“‘]*$")
_REACH = 24  # characters before a dot that are looked at for an abbreviation

# Always followed by more of the same sentence.
_OPEN = frozenset(
    "dr mr mrs ms mx prof st ste mt ft rev fr hon gen col lt maj capt sgt cpl cmdr gov sen rep "
    "pres no nos vs v approx est dept tel ext fig figs pt pts dob ave blvd rd apt bldg cf e.g i.e "
    "sra sr dra srta jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur "
    "thurs fri sat sun".split()
)
# May end a sentence: it does when a capital letter follows.
_EITHER = frozenset(
    "jr inc ltd co corp etc al a.m p.m u.s u.k d.c u.s.a m.d ph.d d.o r.n b.s m.s d.d.s hr hrs "
    "min mins sec lb lbs oz yr yrs mo mos wk wks".split()
)


def find_sentences(text: str) -> list[Sentence]:
    """Every sentence of `text`, left to right, without the space around it."""
    found: list[Sentence] = []
    start = 0
    for end in (*_ends(text), len(text)):
        piece = text[start:end]
        bare = piece.strip()
        if bare:
            first = start + len(piece) - len(piece.lstrip())
            found.append(Sentence(first, first + len(bare)))
        start = end
    return found


def _ends(text: str) -> Iterator[int]:
    since = 0
    for mark in _MARK.finditer(text):
        written = mark.group()
        if "\n" not in written:
            clinging = written.split(maxsplit=1)[0]
            if len(clinging) == len(written) and mark.end() < len(text):
                continue  # "3.5" and "U.S": nothing ends without space after it
            if not _ends_here(text, mark, clinging, since):
                continue
        since = mark.end()
        yield since


def _ends_here(text: str, mark: re.Match[str], written: str, since: int) -> bool:
    following = text[mark.end() : mark.end() + 3].lstrip()[:1]
    if written[0] not in ".!?…。！？":
        # Emoji end a sentence when a capital follows and something was said before.
        said = text[max(since, mark.start() - _REACH) : mark.start()].strip()
        return following.isupper() and " " in said
    if written.startswith(("...", "…", "..")):
        return not following.islower()
    if written[0] != "." or len(written.rstrip("\"'”’)]")) > 1:
        return True
    before = text[max(since, mark.start() - _REACH) : mark.start()]
    last = _LAST_WORD.search(before)
    word = last.group().lower() if last else ""
    if word in _OPEN:
        return following == ""
    if word in _EITHER:
        return not following.islower() and not following.isdigit()
    if len(word) == 1 and word.isalpha():
        return not _is_initial(before, following)
    return True


def _is_initial(before: str, following: str) -> bool:
    """Whether the single letter before a dot is a name's ("Maria J. Okafor"), not "vitamin C."."""
    if not before[-1].isupper() or not following.isupper():
        return False
    words = before[:-1].split()
    return not words or words[-1][:1].isupper()
