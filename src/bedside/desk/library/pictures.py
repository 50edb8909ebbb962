"""Re-encoding a picture: only what can be seen survives, within bounds.

Everything else a file may carry (place and time, camera, thumbnails, comments, other formats
hidden behind the first) is left behind, because the pixels alone are written anew.
"""

from __future__ import annotations

import hashlib
import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageOps

MOST_BYTES = 20_000_000
MOST_PIXELS = 50_000_000
LONGEST_SIDE = 4096
SMALL_SIDE = 480
_READ = ("JPEG", "PNG", "WEBP", "GIF")


class NotAPicture(ValueError):
    """This cannot go into the library; the message says why and what to do."""


@dataclass(frozen=True)
class Picture:
    """A picture as it is kept: its bytes, a small one for lists, and what they are."""

    data: bytes
    small: bytes
    mime: str
    width: int
    height: int

    @property
    def sha256(self) -> str:
        """The SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()


def re_encode(data: bytes) -> Picture:
    """The picture alone: turned upright, at most 4096 pixels a side, without metadata.

    JPEG, PNG, WebP and GIF (one frame) are read. Raises `NotAPicture`.
    """
    if len(data) > MOST_BYTES:
        message = f"This file is larger than {MOST_BYTES // 1_000_000} MB. Make it smaller first."
        raise NotAPicture(message)
    image = _opened(data)
    see_through = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
    plain = image.convert("RGBA" if see_through else "RGB")
    if plain.mode == "RGBA" and plain.getchannel("A").getextrema() == (255, 255):
        plain = plain.convert("RGB")
    as_png = plain.mode == "RGBA" or image.mode in ("P", "1", "L")
    # A copy of the pixels alone: `info` would carry comments and profiles into the new file.
    bare = Image.frombytes(plain.mode, plain.size, plain.tobytes())
    bare.thumbnail((LONGEST_SIDE, LONGEST_SIDE), Image.Resampling.LANCZOS)
    small = bare.copy()
    small.thumbnail((SMALL_SIDE, SMALL_SIDE), Image.Resampling.LANCZOS)
    return Picture(
        _written(bare, as_png=as_png),
        _written(small, as_png=as_png),
        "image/png" if as_png else "image/jpeg",
        bare.width,
        bare.height,
    )


def _opened(data: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            # A header may promise more pixels than any picture has: it is never unpacked.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=_READ)
            if image.width * image.height > MOST_PIXELS:
                message = (
                    f"This picture has more than {MOST_PIXELS // 1_000_000} million pixels. "
                    "Make it smaller first."
                )
                raise NotAPicture(message)
            if getattr(image, "n_frames", 1) > 1:
                message = "This picture moves. Only still pictures can be kept here for now."
                raise NotAPicture(message)
            image.load()
            return ImageOps.exif_transpose(image)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as problem:
        message = "This picture unpacks to far more than it should. Save it anew and try again."
        raise NotAPicture(message) from problem
    except NotAPicture:
        raise
    except Exception as problem:
        message = "This file cannot be read as a picture. JPEG, PNG, WebP and GIF are welcome."
        raise NotAPicture(message) from problem


def _written(image: Image.Image, *, as_png: bool) -> bytes:
    out = io.BytesIO()
    if as_png:
        image.save(out, "PNG", optimize=True)
    else:
        image.save(out, "JPEG", quality=90, optimize=True, progressive=True)
    return out.getvalue()
