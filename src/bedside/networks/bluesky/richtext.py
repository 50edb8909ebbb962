"""Facets: which bytes of a text are a link, a mention or a hashtag (app.bsky.richtext.facet)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bedside.check.limits import count
from bedside.check.text.handles import find_handles
from bedside.check.text.hashtags import find_hashtags
from bedside.check.text.links import find_links

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_TYPE = "app.bsky.richtext.facet"
# The lexicon's own limits of a tag.
_TAG_GRAPHEMES = 64
_TAG_BYTES = 640


def mentions(text: str) -> tuple[str, ...]:
    """The handles a text mentions, in lower case, each once: what has to be resolved."""
    links = _links(text)
    found = (handle for _, _, handle in _handles(text, links))
    return tuple(dict.fromkeys(found))


def facets(text: str, did: Callable[[str], str | None]) -> list[dict[str, Any]]:
    """The facets of a text, in order, none over another.

    `did` answers the DID of a handle, or None for one nobody has: that stays plain text.
    """
    links = _links(text)
    found = [
        (start, end, {"$type": f"{_TYPE}#link", "uri": _uri(text[start:end])})
        for start, end in links
    ]
    for start, end, handle in _handles(text, links):
        who = did(handle)
        if who is not None:
            found.append((start, end, {"$type": f"{_TYPE}#mention", "did": who}))
    found += [
        (tag.start, tag.end, {"$type": f"{_TYPE}#tag", "tag": text[tag.start + 1 : tag.end]})
        for tag in find_hashtags(text)
        if not _inside(tag.start, links) and _is_short(text[tag.start + 1 : tag.end])
    ]
    marked: list[dict[str, Any]] = []
    last = 0
    for start, end, feature in sorted(found, key=lambda one: one[:2]):
        # "www.a.examplehttps://b.example" is two links, one inside the other.
        if start >= last:
            place = {"byteStart": _bytes(text[:start]), "byteEnd": _bytes(text[:end])}
            marked.append({"index": place, "features": [feature]})
            last = end
    return marked


def _links(text: str) -> list[tuple[int, int]]:
    lower = "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)
    return [
        (start, end)
        for start, end in find_links(text, lower)
        if not lower.startswith("ftp:", start)
    ]


def _uri(link: str) -> str:
    return link if "://" in link else f"https://{link}"


def _handles(text: str, links: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    for start, end in find_handles(text):
        handle = text[start + 1 : end].lower()
        # A handle here is a domain name; "@someone" alone and "@someone@server" are not.
        if "." in handle and "@" not in handle and handle.isascii() and not _inside(start, links):
            yield start, end, handle


def _inside(at: int, links: list[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in links)


def _is_short(tag: str) -> bool:
    return count(tag, "graphemes") <= _TAG_GRAPHEMES and _bytes(tag) <= _TAG_BYTES


def _bytes(text: str) -> int:
    return len(text.encode())
