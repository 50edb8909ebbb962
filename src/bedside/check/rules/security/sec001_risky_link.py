"""SEC001: a link must show where it leads, and lead there safely."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.model import KINDS, Fix
from bedside.check.rules.base import Hit, Rule
from bedside.check.rules.security.hosts import belongs_to, imitates, take_apart

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.check.model import Organisation, Post
    from bedside.check.recognise.reading import Reading

_SHORTENERS = frozenset(
    "bit.ly bitly.com tinyurl.com ow.ly buff.ly goo.gl is.gd v.gd t.ly rb.gy cutt.ly shorturl.at "
    "tiny.cc tiny.one bl.ink rebrand.ly s.id adf.ly shorte.st soo.gd clck.ru qr.ae dlvr.it j.mp "
    "snip.ly hyperurl.co urlz.fr u.to x.co surl.li bit.do lnk.to trib.al hubs.ly hubs.la mf.tc "
    "spr.ly ift.tt po.st ht.ly mcaf.ee shor.by short.gy 1url.com".split()
)
# Networks wrap links in these themselves: whoever sees one has already pasted a post.
_NETWORKS_OWN = frozenset("t.co lnkd.in youtu.be fb.me pin.it wp.me".split())
_ADDRESS = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}|\d{8,10}|0x[0-9a-f]+|.*:.*")
_PROGRAMS = (".exe", ".apk", ".msi", ".scr", ".bat", ".dmg", ".iso", ".jar", ".vbs")


def spot(reading: Reading, post: Post, organisation: Organisation) -> Iterator[Hit]:
    """Look-alike and hidden addresses, shorteners, bare numbers, programs, and plain http."""
    for start, end in reading.view.links:
        first, last = reading.view.to_original(start, end)
        # Letters that only look alike are folded in the view, so the link is read as written.
        written = reading.view.original[first:last]
        found = _wrong_with(written, organisation)
        if found is None:
            continue
        say, fix, advice = found
        yield Hit(start, end, fix, severity="advise" if advice else None, say=say)


def _wrong_with(written: str, organisation: Organisation) -> tuple[str, Fix | None, bool] | None:
    """What a reader is told about a link, a fix, and whether it is advice only."""
    link = take_apart(written)
    if link is None or not link.host:
        return None
    own = tuple(domain.lower().removeprefix("www.") for domain in organisation.domains)
    if link.user:
        say = f"“{{words}}” leads to {link.host}, whatever stands before the @. Use a plain link."
        return say, None, False
    if _ADDRESS.fullmatch(link.host):
        return "“{words}” leads to a bare number. Use the page's name.", None, False
    if like := imitates(link.host, own):
        say = f"“{{words}}” looks like {like} and is not it. Check where it leads."
        return say, None, False
    if "xn--" in link.host or not link.host.isascii():
        say = "“{words}” is written in letters that may imitate others. Check where it leads."
        return say, None, False
    if belongs_to(link.host, _SHORTENERS) and not belongs_to(link.host, own):
        say = "“{words}” hides where it leads. Give the full link, or one under your own name."
        return say, None, False
    if link.path.lower().endswith(_PROGRAMS):
        return "“{words}” hands out a program. Link to a page that explains it.", None, False
    if link.scheme in {"http", "ftp"} and not belongs_to(link.host, _NETWORKS_OWN):
        say = "“{words}” is not encrypted. Use https, if the page has it."
        return say, Fix(f"https://{written.partition('://')[2]}", safe=False), True
    return None


RULE = Rule(
    "SEC001",
    "risky-link",
    severity="review",
    kinds=frozenset(KINDS) - {"comment"},
    say="“{words}” does not show where it leads.",
    sources=("gsa-cyber-vandalism",),
    since="0.1",
    spot=spot,
)
