"""Posts from JSON and from options, each refused with one sentence when something is wrong."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NoReturn

import msgspec

from bedside.check.intake.problem import InputProblem
from bedside.check.intake.wording import close_to, kind_words, plainly
from bedside.check.intake.written import whole_text
from bedside.check.model import KINDS, VOICES, Post

if TYPE_CHECKING:
    from collections.abc import Mapping

_KEYS = Post.__struct_fields__
_CHOICES = {"kind": KINDS, "voice": VOICES}
_LARGEST_ID = (1 << 63) - 1
# Only an id that comes first is surely the post's own, and not an authorization's.
_FIRST_ID = re.compile(r'\s*\{\s*"id"\s*:\s*("(?:[^"\\]|\\.)*"|-?\d{1,18}(?=\s*[,}]))')


class IdentifiedProblem(InputProblem):
    """A problem of one post among many, with the post's id if it could still be read."""

    post_id: str | int | None = None


class _Twice(ValueError):
    """A key that stands twice in one object."""


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) != len(pairs):
        seen: set[str] = set()
        for key, _ in pairs:
            if key in seen:
                raise _Twice(key)
            seen.add(key)
    return table


def _no_number(word: str) -> NoReturn:
    raise InputProblem(f"{word} is not JSON; write null, or leave the key out")


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_number)


def post_from_json(line: str, defaults: Mapping[str, Any] | None = None) -> Post:
    """The post that one line of JSON describes; what it leaves out comes from `defaults`.

    Raises IdentifiedProblem, with the post's id where that can be had.
    """
    post_id = None
    try:
        table = _table(line)
        post_id = _id(table)
        return post_from_fields({**(defaults or {}), **table})
    except InputProblem as problem:
        told = IdentifiedProblem(problem.problem, problem.line, problem.where)
        told.post_id = _first_id(line) if post_id is None else post_id
        raise told from None


def post_from_fields(fields: Mapping[str, Any]) -> Post:
    """The post with these fields, named as in the contract; a null one counts as left out.

    A post that answers something (`in_reply_to`) is a reply unless it says otherwise. Raises
    InputProblem for an unknown or missing key, a value of the wrong kind and a post without words.
    """
    for key in fields:
        if key not in _KEYS:
            raise InputProblem(f"unknown key “{plainly(key)}”{close_to(key, _KEYS)}")
    given = {key: value for key, value in fields.items() if value is not None}
    if "in_reply_to" in given:
        given.setdefault("kind", "reply")
    if "text" not in given:
        raise InputProblem("there is no “text”; a post needs one")
    for key, choices in _CHOICES.items():
        if given.get(key, choices[0]) not in choices:
            raise InputProblem(f"“{key}” is “{plainly(str(given[key]))}”; use {', '.join(choices)}")
    try:
        post = msgspec.convert(given, Post)
    except msgspec.ValidationError as error:
        raise InputProblem(kind_words(str(error))) from None
    for _, text in post.fields():
        whole_text(text)
    whole_text(post.in_reply_to or "")
    if not post.text.strip() and not post.media:
        raise InputProblem("the text is empty; there is nothing to read")
    return post


def _table(line: str) -> dict[str, Any]:
    try:
        table = _DECODER.decode(line)
    except _Twice as key:
        raise InputProblem(f"the key “{plainly(str(key))}” stands twice; keep one") from None
    except json.JSONDecodeError as error:
        what = f"{error.msg[:1].lower()}{error.msg[1:]}".removesuffix(" at")
        raise InputProblem(f"this is not JSON ({what}, column {error.colno})") from None
    except RecursionError:
        raise InputProblem("this JSON is nested too deeply; a post is one flat object") from None
    except InputProblem:
        raise
    except ValueError:
        # Python refuses to turn thousands of digits into a number.
        raise InputProblem("this JSON holds a number with too many digits") from None
    if not isinstance(table, dict):
        raise InputProblem('a post is a JSON object, like {"text": "…"}')
    return table


def _first_id(line: str) -> str | int | None:
    """The id of a line that may be broken further on."""
    found = _FIRST_ID.match(line)
    try:
        return _id({"id": json.loads(found[1])}) if found else None
    except ValueError:
        return None


def _id(table: Mapping[str, Any]) -> str | int | None:
    found = table.get("id")
    if isinstance(found, str):
        try:
            return whole_text(found)
        except InputProblem:
            raise InputProblem(
                "“id” holds half a character; take it from its source again"
            ) from None
    if isinstance(found, int) and not isinstance(found, bool):
        if abs(found) > _LARGEST_ID:
            raise InputProblem("“id” is too large a number; write it in quotes")
        return found
    return None
