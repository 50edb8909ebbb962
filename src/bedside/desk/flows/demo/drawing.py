"""Pictures for the invented hospital: drawn here, so that they are nobody's but ours."""

from __future__ import annotations

import io
import math

from PIL import Image, ImageDraw

_SIZE = (1200, 675)
_SOFTER = 2  # drawn twice as large, so that edges are smooth
_SKY = ((214, 232, 236), (250, 240, 222))
_HILLS = ((133, 178, 170), (88, 142, 134), (45, 98, 96))
_SUN = (240, 178, 96)
_PAPER = (247, 240, 230)
_HEART = (201, 92, 84)


def draw(name: str) -> bytes:
    """The picture `name` as a PNG. Raises KeyError for one that is not known."""
    image = _DRAWINGS[name]().resize(_SIZE, Image.Resampling.LANCZOS)
    into = io.BytesIO()
    image.save(into, "PNG")
    return into.getvalue()


def _hills() -> Image.Image:
    width, height = (side * _SOFTER for side in _SIZE)
    image = Image.new("RGB", (width, height))
    pen = ImageDraw.Draw(image)
    for y in range(height):
        part = y / height
        pen.line([(0, y), (width, y)], fill=_between(*_SKY, part))
    _circle(pen, width * 0.72, height * 0.36, height * 0.13, _SUN)
    for layer, colour in enumerate(_HILLS):
        base, swing = height * (0.58 + 0.14 * layer), height * 0.07
        ridge = [
            (x, base + swing * math.sin(x / width * math.tau * (1.2 + layer * 0.4) + layer * 2))
            for x in range(0, width + 1, 8)
        ]
        pen.polygon([*ridge, (width, height), (0, height)], fill=colour)
    return image


def _heart() -> Image.Image:
    width, height = (side * _SOFTER for side in _SIZE)
    image = Image.new("RGB", (width, height), _PAPER)
    pen = ImageDraw.Draw(image)
    unit, middle, low = height * 0.024, width / 2, height * 0.48
    outline = []
    for step in range(360):
        angle = math.radians(step)
        x = 16 * math.sin(angle) ** 3
        y = sum(f * math.cos(n * angle) for n, f in ((1, 13), (2, -5), (3, -2), (4, -1)))
        outline.append((middle + x * unit, low - y * unit))
    pen.polygon(outline, fill=_HEART)
    beat = [(0.0, 0), (0.36, 0), (0.42, -4), (0.47, 6), (0.52, -7), (0.57, 5), (0.61, 0), (1.0, 0)]
    line = [(x * width, low + y * unit) for x, y in beat]
    pen.line(line, fill=_PAPER, width=round(unit * 0.7), joint="curve")
    return image


def _circle(
    pen: ImageDraw.ImageDraw, x: float, y: float, radius: float, colour: tuple[int, int, int]
) -> None:
    pen.ellipse([x - radius, y - radius, x + radius, y + radius], fill=colour)


def _between(
    one: tuple[int, int, int], other: tuple[int, int, int], part: float
) -> tuple[int, int, int]:
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


_DRAWINGS = {"hills": _hills, "heart": _heart}
