"""`bedside check --fix`: the same text with its safe fixes applied."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from bedside.check.intake.problem import InputProblem
from bedside.check.intake.written import encoding_of
from bedside.check.mend import mend
from bedside.check.reports.form import Settings, writer
from bedside.check.reports.visible import visible
from bedside.cli.entries import entries, is_many
from bedside.cli.judging import judged
from bedside.cli.streams import ended, guarded, read_bytes, wants_colour, width, write
from bedside.cli.tally import Tally

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from bedside.check.mend import Mended
    from bedside.check.model import Organisation
    from bedside.check.packs import Pack
    from bedside.cli.parser import Parser

_MOST_TOLD = 5


def fix(
    parser: Parser,
    options: argparse.Namespace,
    organisation: Organisation | None,
    pack: Pack,
    on: date,
) -> int:
    """Mend what the arguments name; the exit code is that of the mended text.

    Each FILE is rewritten where something changed, in its own encoding, and its report written. A
    text from --text or standard input goes to standard output, mended, and nothing else does. What
    was changed is told on standard error.
    """
    if options.jsonl is not None:
        parser.error("--fix works on texts and files, not with --jsonl")
    to_files = bool(options.files) and "-" not in options.files
    if not to_files and (options.format or len(options.files) > 1):
        parser.error("--fix writes the mended text itself; leave out --format, and give - alone")
    out = writer(
        options.format or "text", Settings(pack, wants_colour(), width(), is_many(options), on)
    )
    tally = Tally()
    if to_files:
        write(out.head())
    for entry in judged(entries(options), organisation, pack, on):
        after = entry
        if entry.post is not None and entry.report is not None:
            mended = mend(entry.post, organisation, pack, on)
            if to_files and mended.applied:
                _rewrite(entry.file, mended.post.text)
            _tell(entry.file or "the text", mended)
            after = replace(entry, post=mended.post, report=mended.report)
            if not to_files:
                write(ended(mended.post.text))
        if to_files:
            write(out.one(after))
        tally.add(after)
    if to_files:
        write(out.tail())
    return tally.end(options.exit_zero)


def _tell(whose: str, mended: Mended) -> None:
    if not mended.applied:
        changes = "no safe fix to apply"
    else:
        told = [
            f"“{one.words}” → “{one.fix.replacement}”"
            if one.fix and one.fix.replacement
            else f"“{one.words}” left out"
            for one in mended.applied[:_MOST_TOLD]
        ]
        more = len(mended.applied) - len(told)
        changes = f"changed {', '.join(told)}{f' and {more} more' if more else ''}"
    print(f"bedside: {visible(whose)}: {visible(changes)}", file=sys.stderr)


def _rewrite(file: str, text: str) -> None:
    """Put the text in the file's place in one step, so that a crash leaves the old or the new."""
    path = Path(file).resolve()
    mark, encoding = encoding_of(read_bytes(file))

    def put() -> None:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as fresh:
                fresh.write(mark + text.encode(encoding))
            shutil.copymode(path, name)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise

    try:
        guarded(file, put)
    except InputProblem:
        raise InputProblem(
            "this file may not be rewritten; look at its permissions", where=file
        ) from None
