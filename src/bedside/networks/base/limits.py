"""Whether a draft fits what the network takes: the figures of `bedside.check.limits`, in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bedside.check.limits import measure, tally
from bedside.networks.base.answers import Failure, fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.limits import Limits, MediaLimit
    from bedside.networks.base.draft import Draft, Part


@dataclass(frozen=True)
class Problem:
    """One reason why a network would not take a draft: what to edit, and what to say."""

    field: str
    say: str
    part: int = 0

    def failure(self) -> Failure:
        """The same as a failure of a step."""
        return fix(self.say, field=self.field, part=self.part)


def problems_of(draft: Draft, limits: Limits, *, threads: bool) -> tuple[Problem, ...]:
    """Every reason why a network with these limits would not take the draft, in reading order."""
    found: list[Problem] = []
    if len(draft.parts) > 1 and not threads:
        found.append(Problem("text", f"{limits.name} takes one part, not a thread."))
    for number, part in enumerate(draft.parts):
        found += [
            Problem(field, say, number)
            for field, say in (
                *_words(part, limits),
                *_pictures(part, limits),
            )
        ]
    return tuple(found)


def _words(part: Part, limits: Limits) -> Iterator[tuple[str, str]]:
    if not part.text.strip() and not part.pictures and part.card is None:
        yield "text", "There is nothing to post yet: write something or add a picture."
    if any("\ud800" <= sign <= "\udfff" for sign in part.text):
        yield "text", "This text holds half of a sign. Delete the odd square and type it again."
    for one in (*measure(part.text, limits), *tally(part.text, limits)):
        if one.figure.firm and one.over:
            say = f"{limits.name} takes {one.limit:,} {one.unit} and this has {one.used:,}."
            yield "text", f"{say} Shorten it, or divide it into parts."
    if any(sign in part.text for sign in limits.forbidden):
        yield "text", f"{limits.name} does not take any of {' '.join(limits.forbidden)} in a text."


def _pictures(part: Part, limits: Limits) -> Iterator[tuple[str, str]]:
    if not part.pictures:
        if limits.media_required:
            yield "media", f"{limits.name} takes no post without a picture or video."
        return
    takes = limits.takes("image")
    if takes is None:
        yield "media", f"{limits.name} takes no pictures."
        return
    if takes.most.firm and len(part.pictures) > (takes.most.value or 0):
        say = f"{limits.name} takes {takes.most.value} pictures in one post"
        yield "media", f"{say} and this has {len(part.pictures)}."
    for at, picture in enumerate(part.pictures):
        if limits.alt.required and not picture.alt.strip():
            yield f"media[{at}].alt", f"Picture {at + 1} needs alt text: say what it shows."
        yield from _one(at, len(picture.data), picture.media_type, takes, limits.name)


def _one(at: int, size: int, kind: str, takes: MediaLimit, name: str) -> Iterator[tuple[str, str]]:
    if takes.bytes and takes.bytes.firm and size > (takes.bytes.value or 0):
        say = f"{name} takes pictures of {takes.bytes.value:,} bytes"
        yield f"media[{at}]", f"{say} and picture {at + 1} has {size:,}. Make it smaller."
    if takes.formats and kind not in takes.formats:
        yield f"media[{at}]", f"{name} does not take pictures of the type {kind}."
