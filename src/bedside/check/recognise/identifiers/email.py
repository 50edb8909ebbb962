"""E-mail addresses (Safe Harbor F), by their shape around the sign."""

from __future__ import annotations

import re
from string import ascii_letters, digits
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan

_DOMAIN = re.compile(r"@([\w\-]{1,63}(?:\.[\w\-]{1,63}){1,8})")
_LOCAL_SIGNS = ascii_letters + digits + "._%+-'"
_LONGEST_LOCAL = 64  # characters, RFC 5321


def find_emails(scan: Scan) -> None:
    """Take every e-mail address; a federated account without its first @ counts as one."""
    text = scan.text
    if "@" not in text:
        return
    for found in _DOMAIN.finditer(text):
        domain = found.group(1).rstrip("-_")
        top = domain.rpartition(".")[2]
        if len(top) < 2 or not top.isalpha():
            continue
        start = _start_of_local(text, found.start())
        if start < found.start():
            end = found.start() + 1 + len(domain)
            scan.take("EMAIL", start, end, text[start:end].lower())


def _start_of_local(text: str, at: int) -> int:
    start = at
    # ASCII signs first, at the speed of C; letters of other scripts one by one.
    before = text[max(0, at - _LONGEST_LOCAL) : at]
    while before:
        bare = before.rstrip(_LOCAL_SIGNS)
        start -= len(before) - len(bare)
        if not bare or bare[-1] < "\x80" or not bare[-1].isalnum():
            break
        before = bare[:-1]
        start -= 1
    while start < at and text[start] in ".-'%+":
        start += 1
    return start
