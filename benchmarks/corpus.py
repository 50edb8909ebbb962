"""Reads the kept-aside part of the corpus. Its texts go to engines, never to a screen or file."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any


class NoCorpus(Exception):
    """There is nothing to judge here; the message says what is missing."""


def load(corpus: Path) -> list[dict[str, Any]]:
    """Return the kept posts, each with its organisation's facts under `facts` (or None).

    Raises NoCorpus where the kept part is missing or empty, and KeyError on a
    post that names an organisation without a file.
    """
    posts: list[dict[str, Any]] = []
    for file in sorted((corpus / "kept").glob("*.jsonl")):
        lines = file.read_text(encoding="utf-8").split("\n")
        posts += [json.loads(line) for line in lines if line.strip()]
    if not posts:
        raise NoCorpus("corpus/kept holds no posts")
    facts = {
        file.stem: tomllib.loads(file.read_text(encoding="utf-8"))["organisation"]
        for file in (corpus / "organisations").glob("*.toml")
    }
    for post in posts:
        slug = post.get("organisation")
        post["facts"] = facts[slug] if slug else None
        post["facts_file"] = str(corpus / "organisations" / f"{slug}.toml") if slug else None
    return posts
