"""Pictures in the size that a network takes: the same picture, smaller, never another."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from bedside.check.limits import UnknownNetworkError, limits_for

if TYPE_CHECKING:
    from bedside.networks.base import Picture

# Longest side in pixels and JPEG quality, tried in order: no network shows a post's picture larger.
_SIZES = ((3000, 88), (2400, 85), (2000, 82), (1600, 80), (1280, 76), (1000, 72), (800, 65))


def fitted(picture: Picture, network: str) -> Picture:
    """The picture as it is if the network takes so many bytes, else a smaller rendition.

    The same picture gives the same bytes, so that a repeat stays one. What cannot be made to fit
    comes back as it is, and the adapter says what to do.
    """
    most = _most_bytes(network)
    if most is None or len(picture.data) <= most:
        return picture
    try:
        with Image.open(BytesIO(picture.data)) as opened:
            image = _on_white(opened)
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
        return picture
    for side, quality in _SIZES:
        smaller = image.copy()
        smaller.thumbnail((side, side), Image.Resampling.LANCZOS)
        file = BytesIO()
        smaller.save(file, "JPEG", quality=quality, optimize=True)
        if file.tell() <= most:
            return replace(
                picture,
                data=file.getvalue(),
                media_type="image/jpeg",
                width=smaller.width,
                height=smaller.height,
            )
    return picture


def _most_bytes(network: str) -> int | None:
    try:
        takes = limits_for(network).takes("image")
    except UnknownNetworkError:
        return None
    return takes.bytes.value if takes and takes.bytes and takes.bytes.firm else None


def _on_white(image: Image.Image) -> Image.Image:
    """The picture without transparency, which JPEG does not have."""
    if image.mode not in ("RGBA", "LA", "P"):
        return image.convert("RGB")
    whole = image.convert("RGBA")
    ground = Image.new("RGBA", whole.size, "white")
    return Image.alpha_composite(ground, whole).convert("RGB")
