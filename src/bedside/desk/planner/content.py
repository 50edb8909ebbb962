"""The content hash: one mark for exactly what a channel would show."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Content:
    """Everything a reader of one channel meets, and what it rests on.

    `pictures` are pairs of the SHA-256 of the bytes and the alt text, in order; `authorizations`
    are ids. Kind and voice are part of it, because the same words read differently in a reply.
    """

    text: str
    pictures: tuple[tuple[str, str], ...] = ()
    link: str = ""
    in_reply_to: str = ""
    boosted: bool = False
    sponsor: str = ""
    authorizations: tuple[str, ...] = ()
    kind: str = "post"
    voice: str = "organisation"

    @property
    def hash(self) -> str:
        """SHA-256 over canonical JSON: keys sorted, no spaces, UTF-8, authorizations sorted."""
        told = asdict(self) | {"authorizations": sorted(self.authorizations)}
        plain = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(plain.encode("utf-8")).hexdigest()
