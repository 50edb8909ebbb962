"""A bar on the terminal while a long file is read."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_LONG = 200_000
_STEP = 50_000


@contextmanager
def progress(path: str) -> Iterator[Callable[[int], None]]:
    """A function to be told how many bytes more were read.

    It draws on standard error, for a file of at least 200 kB, when that is a terminal and the
    reports go elsewhere; else it does nothing.
    """
    size = Path(path).stat().st_size if path != "-" and Path(path).is_file() else 0
    if size < _LONG or not sys.stderr.isatty() or sys.stdout.isatty():
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TimeRemainingColumn

    with Progress(
        BarColumn(bar_width=40),
        TaskProgressColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    ) as bar:
        task = bar.add_task("", total=size)
        waiting = 0

        def advance(read: int) -> None:
            # Drawing costs more than checking a post: tell the bar now and then.
            nonlocal waiting
            waiting += read
            if waiting >= _STEP:
                bar.advance(task, waiting)
                waiting = 0

        yield advance
