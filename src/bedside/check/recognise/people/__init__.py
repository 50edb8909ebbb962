"""People, places and organisations in short social text, by a small model of our own.

In goes a text, out come names with their place in it, their label and a confidence. numpy only;
the weights (in this folder) are read at the first call. `docs/explanation/model-card.md` tells what
the model was trained on, how well it does and what it misses. Called by
``bedside.check.recognise``.
"""

from __future__ import annotations

from bedside.check.recognise.people.spans import Name, join
from bedside.check.recognise.people.words import split

__all__ = ["Name", "find_names"]


def find_names(text: str, *, handles: bool = False) -> list[Name]:
    """Names in ``text``, in order, never overlapping; offsets count code points of ``text``.

    A handle as typed (``@ana_diaz``) is no name unless ``handles`` is true; ``@ ana_diaz``, as
    programs that split a text into tokens write it, is read like any other word. Any text is taken:
    empty, very long (cost is linear in its length), or with lone surrogates.
    """
    words = split(text)
    if not words:
        return []
    from bedside.check.recognise.people.network import (
        load,
    )  # numpy costs a quarter of a second to import

    network = load()
    return join(words, network.probabilities(words).tolist(), network.thresholds, handles)
