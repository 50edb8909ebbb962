"""What a network declares: texts, media, alt text and tags, each figure with where it is from."""

from __future__ import annotations

from typing import Literal

import msgspec

from bedside.check.model import Source  # noqa: TC001 - msgspec reads the annotation at run time

Sure = Literal["sourced", "secondary", "disputed", "unknown"]


class Figure(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One figure. `value` None with "sourced" means there is no limit; with "unknown", nobody says.

    `sure`: "sourced" (read in the network's own words or code), "secondary" (read in somebody's
    account of it), "disputed" (two accounts differ; this is the lower) or "unknown" (no source:
    such a figure may warn and never stops a post).
    """

    sure: Sure
    value: int | None = None
    source: Source | None = None

    @property
    def firm(self) -> bool:
        """Whether a post may be stopped over this figure."""
        return self.value is not None and self.sure != "unknown"


class TextLimit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How long one part may be. `part` is "text", "reply", "title" or a part of the network's own.

    `unit` is one of `UNITS`. `warn` is a lower figure above which the network may cut or refuse.
    """

    part: str
    unit: str
    most: Figure
    least: Figure | None = None
    warn: Figure | None = None


class Counting(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How this network counts what is no plain letter.

    `link`: what each web link counts for, whatever its length (None: as many as it has).
    `bare_links`: a domain without http counts as a link too. `local_mentions`: of
    @name@server only @name counts.
    """

    link: int | None = None
    bare_links: bool = False
    local_mentions: bool = False


class MediaLimit(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a network takes of one type ("image", "video", "gif", "audio", "document").

    `most` and `least` are files in one post; `bytes` and `least_bytes` the size of one; `seconds`
    its length; `pixels` width times height; `formats` MIME types (empty: not said); `aspect` the
    narrowest and widest width divided by height.
    """

    type: str
    most: Figure
    least: Figure | None = None
    bytes: Figure | None = None
    least_bytes: Figure | None = None
    seconds: Figure | None = None
    least_seconds: Figure | None = None
    pixels: Figure | None = None
    formats: tuple[str, ...] = ()
    aspect: tuple[float, float] | None = None


class AltText(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Whether a network takes alt text, for which types of media, and how long (code points)."""

    supported: bool
    sure: Sure
    types: tuple[str, ...] = ()
    required: bool = False
    most: Figure | None = None
    source: Source | None = None


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything one network takes.

    `media_required`: a post without a picture or video is refused. `mixed_media`: pictures and
    video may stand in one post. `forbidden`: characters a text may not hold. `phones`: a
    telephone number may stand in a post. `note` is for a person to read.
    """

    slug: str
    name: str
    text: tuple[TextLimit, ...]
    counting: Counting = Counting()
    media: tuple[MediaLimit, ...] = ()
    media_required: bool = False
    mixed_media: bool = True
    alt: AltText = AltText(supported=False, sure="unknown")
    hashtags: Figure | None = None
    links: Figure | None = None
    mentions: Figure | None = None
    forbidden: str = ""
    phones: bool = True
    note: str = ""

    def parts(self, part: str) -> tuple[TextLimit, ...]:
        """The limits of one part; a reply without limits of its own has those of a text."""
        own = tuple(one for one in self.text if one.part == part)
        return own if own or part != "reply" else self.parts("text")

    def takes(self, type: str) -> MediaLimit | None:  # noqa: A002 - the field's own word
        """What the network takes of a type of media; None where it takes none of it."""
        return next((one for one in self.media if one.type == type), None)

    def with_figures(self, found: dict[str, int], source: Source) -> Limits:
        """The same limits with figures read from the server itself, such as an instance's own.

        Keys: a part of the text ("text"), a type of media ("image": how many) or "alt".
        """

        def sure(key: str, old: Figure | None) -> Figure | None:
            if key not in found:
                return old
            return Figure(value=found[key], sure="sourced", source=source)

        return msgspec.structs.replace(
            self,
            text=tuple(
                msgspec.structs.replace(one, most=sure(one.part, one.most)) for one in self.text
            ),
            media=tuple(
                msgspec.structs.replace(one, most=sure(one.type, one.most)) for one in self.media
            ),
            alt=msgspec.structs.replace(self.alt, most=sure("alt", self.alt.most)),
        )
