"""The tables of the library, one file each."""

from bedside.desk.library.models.claim import Claim
from bedside.desk.library.models.media import Media

__all__ = ["Claim", "Media"]
