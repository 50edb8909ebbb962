"""The posts that a call names, one `Entry` each, in order and as they arrive."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

from bedside.check.intake.posts import IdentifiedProblem, post_from_fields, post_from_json
from bedside.check.intake.problem import InputProblem
from bedside.check.intake.wording import plainly
from bedside.check.reports.entry import Entry
from bedside.cli.streams import named, open_bytes, read_text, typed

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from bedside.check.model import Post

    Source = Callable[[], Iterator[Entry]]


def entries(options: argparse.Namespace) -> Iterator[Entry]:
    """Every post that the arguments name; one that cannot be read has an `error`.

    With nothing named, standard input is one post. Raises InputProblem when there is nothing to
    read at all, and for a JSON Lines file that cannot be opened.
    """
    fields = _fields(options)
    if options.jsonl is not None:
        yield from _from_lines(options.jsonl, fields)
    elif options.text is not None:
        yield Entry(post=_post(typed(options.text), fields, None, "--text"))
    elif options.files:
        for path in options.files:
            yield _from_file(path, fields)
    else:
        if sys.stdin is None or sys.stdin.isatty():
            raise InputProblem(
                "nothing to read: give a FILE, --text “…” or --jsonl FILE, or pipe a text in"
            )
        yield _from_file("-", fields)


def is_many(options: argparse.Namespace) -> bool:
    """Whether the arguments name more than one post, or a file that may hold more than one."""
    return options.jsonl is not None or len(options.files) > 1


def _fields(options: argparse.Namespace) -> dict[str, Any]:
    names = ("kind", "voice", "network", "in_reply_to")
    return {name: typed(given) for name in names if (given := getattr(options, name)) is not None}


def _post(text: str, fields: dict[str, Any], post_id: str | None, where: str) -> Post:
    try:
        return post_from_fields({**fields, "text": text, "id": post_id})
    except InputProblem as problem:
        raise problem.at(where) from None


def _from_file(path: str, fields: dict[str, Any]) -> Entry:
    file = "" if path == "-" else path
    post_id = path.encode("utf-8", "replace").decode() if file else None
    try:
        return Entry(
            file=file, post=_post(read_text(path), fields, post_id, named(path)), id=post_id
        )
    except InputProblem as problem:
        return Entry(file=file, error=str(problem), id=post_id)


def _from_lines(path: str, fields: dict[str, Any]) -> Iterator[Entry]:
    from bedside.cli.lines import json_lines
    from bedside.cli.progress import progress

    with ExitStack() as open_things:
        stream = open_bytes(path)
        if path != "-":
            open_things.callback(stream.close)
        advance = open_things.enter_context(progress(path))
        file = "" if path == "-" else path
        try:
            for line in json_lines(stream):
                try:
                    post = post_from_json(line.text, fields)
                    if line.problem is not None:
                        raise line.problem
                    yield Entry(file=file, line=line.number, post=post, id=post.id)
                except InputProblem as problem:
                    post_id = problem.post_id if isinstance(problem, IdentifiedProblem) else None
                    told = (line.problem or problem).problem
                    yield Entry(file=file, line=line.number, error=told, id=post_id)
                advance(line.size)
        except InputProblem as problem:
            raise problem.at(named(path)) from None
        except OSError as error:
            reason = plainly((error.strerror or "unknown reason").lower())
            raise InputProblem(f"this cannot be read ({reason})", where=named(path)) from None
