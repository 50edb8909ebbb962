"""JSON Lines: one report a line, in order, for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from bedside.check.reports.entry import Entry

_ENCODE = msgspec.json.Encoder().encode
# JSON allows these three unescaped, but many programs take them for the end of a line.
_LINE_ENDS = (
    (b"\xc2\x85", rb"\u0085"),
    (b"\xe2\x80\xa8", rb"\u2028"),
    (b"\xe2\x80\xa9", rb"\u2029"),
)


def json_line(value: Any) -> str:
    """A value of ours as one line of JSON, without the line's end; whole even where a text is not.

    Half characters (lone surrogates) are written as their escape.
    """
    try:
        line = _ENCODE(value)
    except UnicodeEncodeError:
        return json.dumps(msgspec.to_builtins(value), separators=(",", ":"))
    for raw, escaped in _LINE_ENDS:
        if raw in line:
            line = line.replace(raw, escaped)
    return line.decode()


def entry_line(entry: Entry) -> str:
    """An entry's report, or `{"id","error"}`, as one line of JSON without the line's end."""
    if entry.report is None:
        return json_line({"id": entry.id, "error": entry.error})
    return json_line(entry.report)


class JsonLines:
    """One report a line; a post that could not be read is `{"id","error"}` in its place."""

    def head(self) -> str:
        """Nothing comes first."""
        return ""

    def one(self, entry: Entry) -> str:
        """The report's line."""
        return f"{entry_line(entry)}\n"

    def tail(self) -> str:
        """Nothing comes last."""
        return ""
