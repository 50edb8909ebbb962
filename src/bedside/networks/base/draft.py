"""What is to be published: the words and pictures that were signed off, and nothing besides."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True)
class Picture:
    """A picture: its bytes, MIME type, alt text, and width and height in pixels."""

    data: bytes
    media_type: str
    alt: str
    width: int
    height: int

    @property
    def sha256(self) -> str:
        """The mark of its bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


@dataclass(frozen=True)
class LinkCard:
    """A link shown as a card. Only words that were signed off may stand on it."""

    url: str
    title: str = ""
    description: str = ""
    picture: Picture | None = None


@dataclass(frozen=True)
class Part:
    """One part of a thread; a post of one part is the usual case.

    A text that is too long is never split by an adapter: whoever wrote it says where it divides.
    """

    text: str
    pictures: tuple[Picture, ...] = ()
    card: LinkCard | None = None


@dataclass(frozen=True)
class Draft:
    """A post for one network: its parts in order, languages (BCP 47), and the time it carries.

    `at` is aware and never changes between tries: a repeat must be the same to the byte.
    `title` is for networks that have one.
    """

    parts: tuple[Part, ...]
    at: datetime
    languages: tuple[str, ...] = ()
    title: str = ""

    def __post_init__(self) -> None:
        if not self.parts:
            raise ValueError("a draft has at least one part")
        if self.at.tzinfo is None:
            raise ValueError("a draft's time says its zone")
