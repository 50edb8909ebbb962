"""What changed between two versions, in words that a page can show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from bedside.desk.planner.models import Version

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_LINES = re.compile(r"[^\n]*\n?")
# Comparing costs the product of both lengths: longer texts are compared by line.
_MOST_WORDS = 3000


@dataclass(frozen=True)
class Stretch:
    """Words that stayed, went or came."""

    how: Literal["kept", "gone", "new"]
    text: str


@dataclass(frozen=True)
class Change:
    """One part of a post that changed: what it is called, and how."""

    part: str
    stretches: tuple[Stretch, ...]


def diff_texts(before: str, after: str) -> tuple[Stretch, ...]:
    """The way from one text to the other, word by word (or line by line, when long).

    Kept and gone together are `before`; kept and new together are `after`.
    """
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if max(len(old), len(new)) > _MOST_WORDS:
        old, new = _LINES.findall(before), _LINES.findall(after)
    found: list[Stretch] = []
    matcher = SequenceMatcher(a=old, b=new, autojunk=len(old) > _MOST_WORDS)
    for how, start, end, begin, stop in matcher.get_opcodes():
        if how == "equal":
            found.append(Stretch("kept", "".join(old[start:end])))
            continue
        if start < end:
            found.append(Stretch("gone", "".join(old[start:end])))
        if begin < stop:
            found.append(Stretch("new", "".join(new[begin:stop])))
    return tuple(found)


def diff_versions(before: Version, after: Version) -> tuple[Change, ...]:
    """Everything that differs: words per channel, link, pictures, authorizations, sponsor, boost.

    Fetch both with `variants__channel`, `media__media` and `authorizations` for few queries.
    """
    old, new = _parts(before), _parts(after)
    return tuple(
        Change(part, diff_texts(old.get(part, ""), new.get(part, "")))
        for part in dict.fromkeys([*new, *old])
        if old.get(part, "") != new.get(part, "")
    )


def _parts(version: Version) -> dict[str, str]:
    told = {f"Words for {variant.channel.name}": variant.text for variant in version.variants.all()}
    told["Link"] = version.link
    told["Pictures"] = "\n".join(
        f"{one.media.name}: {one.alt or 'no alt text'}" for one in version.media.all()
    )
    told["Authorizations"] = "\n".join(str(one) for one in version.authorizations.all())
    told["Sponsor"] = version.sponsor
    told["Paid reach"] = "yes" if version.boosted else "no"
    return told
