"""Web links: with a scheme, with www, or a bare domain whose ending is a known one."""

from __future__ import annotations

import re
from string import ascii_letters, digits

from bedside.check.text.endings import ALSO_WORDS, COUNTRY, GENERIC

# Each pattern begins with a fixed sign, found at once; what stands before is checked after.
_AFTER_SCHEME = re.compile(r"://[^\s<>\"“”]+")
_WWW = re.compile(r"www\.[^\s<>\"“”]+")
_ENDING = re.compile(r"\.([A-Za-z]{2,18})(?![\w@\-]|\.\w)(?:[:/?#][^\s<>\"“”]*)?")
_SCHEMES = ("https", "http", "ftp")
_HOST_SIGNS = ascii_letters + digits + "-."
_LONGEST_HOST = 253  # characters, RFC 1035
_CLOSING = {")": "(", "]": "[", "}": "{"}


def find_links(text: str, lower: str) -> list[tuple[int, int]]:
    """Where every link of `text` stands, without the punctuation that follows it."""
    sure: list[tuple[int, int]] = []
    if "://" in text:
        for found in _AFTER_SCHEME.finditer(text):
            before = lower[max(0, found.start() - 5) : found.start()]
            scheme = next((name for name in _SCHEMES if before.endswith(name)), None)
            if scheme is not None:
                sure.append(_trimmed(text, found.start() - len(scheme), found.end()))
    if "www." in lower:
        for found in _WWW.finditer(lower):
            before = lower[found.start() - 1 : found.start()] if found.start() else ""
            if not (before.isalnum() or before == "/"):
                start, end = _trimmed(text, *found.span())
                if end - start > len("www."):
                    sure.append((start, end))
        sure.sort()
    return _with_bare(text, sure)


def _with_bare(text: str, sure: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = sure
    at, last = 0, 0
    for ending in _ENDING.finditer(text):
        while at < len(sure) and sure[at][1] <= ending.start():
            last = max(last, sure[at][1])
            at += 1
        if at < len(sure) and sure[at][0] <= ending.start():
            continue
        before = text[max(last, ending.start() - _LONGEST_HOST) : ending.start()]
        host = before[len(before.rstrip(_HOST_SIGNS)) :]
        start = ending.start() - len(host)
        if not _is_domain(text, start, host, ending):
            continue
        if found is sure:
            found = list(sure)
        span = _trimmed(text, start, ending.end())
        found.append(span)
        last = span[1]
    if found is not sure:
        found.sort()
    return found


def _is_domain(text: str, start: int, host: str, ending: re.Match[str]) -> bool:
    name = ending.group(1)
    lower = name.lower()
    if lower not in GENERIC and lower not in COUNTRY:
        return False
    before = text[start - 1] if start else " "
    if not host or before in "@/:_+" or before.isalnum() or not host[0].isalnum() or ".." in host:
        return False
    if host.replace(".", "").isdigit() or (
        name != lower and (host + name) != (host + name).upper()
    ):
        return False
    if lower not in ALSO_WORDS:
        return True
    # "bbc.in/x" has a path and "give.valley.care" three labels; "better.in" is a missing space.
    return ending.end() > ending.end(1) + 1 or "." in host


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start:
        last = text[end - 1]
        hangs = last in _CLOSING and not _opened(text, last, start, end)
        if not hangs and last not in ".,;:!?'’\"…*_~":
            break
        end -= 1
    return start, end


def _opened(text: str, closing: str, start: int, end: int) -> bool:
    # Only the last stretch is counted: a million brackets must not cost a million squared.
    start = max(start, end - 2000)
    return text.count(closing, start, end) <= text.count(_CLOSING[closing], start, end)
