"""Files of the built documentation, with a content policy made for each page."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Scripts written into a page by the site's theme: allowed by their hash, so that no other runs.
_INLINE = re.compile(rb"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", re.DOTALL)

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/plain; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class File:
    """A file to answer with: its bytes, its type, and the policy it is shown under."""

    body: bytes
    type: str
    policy: str


def find(root: Path, path: str) -> File | None:
    """The file at `path` (as asked for, unquoted) under `root`; None when there is none."""
    place = root / path.lstrip("/")
    try:
        place = place.resolve()
        if not place.is_relative_to(root.resolve()):
            return None
        if place.is_dir():
            place /= "index.html"
        body = place.read_bytes()
    except (OSError, ValueError):  # missing, or a name that no file can have
        return None
    kind = _TYPES.get(place.suffix, "application/octet-stream")
    return File(body, kind, policy(body) if place.suffix == ".html" else "default-src 'none'")


def policy(page: bytes) -> str:
    """What a page of the documentation may load: its own files and its own inline scripts."""
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(script).digest()).decode()}'"
        for script in _INLINE.findall(page)
    }
    return (
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; "
        f"frame-ancestors 'none'; script-src {' '.join(['', *sorted(hashes)]).strip()} 'self'"
    )
