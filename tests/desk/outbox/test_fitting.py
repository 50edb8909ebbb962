"""Pictures are made as small as a network wants them, and what still does not fit is told early."""

from __future__ import annotations

import random
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from bedside.desk.flows.fits import what_does_not_fit
from bedside.desk.outbox.fitting import fitted
from bedside.networks.base import Picture
from tests.desk.outbox.making import NEWS, House, with_bytes
from tests.desk.planner.making import make_media


def noisy(mode: str = "RGB", side: int = 1600) -> Picture:
    """A picture that hardly compresses."""
    pixels = random.Random(1).randbytes(side * side * len(mode))
    file = BytesIO()
    Image.frombytes(mode, (side, side), pixels).save(file, "PNG")
    return Picture(file.getvalue(), "image/png", "Noise.", side, side)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_a_large_picture_becomes_one_that_fits(mode: str) -> None:
    large = noisy(mode)
    small = fitted(large, "bluesky")
    assert len(large.data) > 2_000_000 >= len(small.data)
    assert (small.media_type, small.alt) == ("image/jpeg", "Noise.")
    with Image.open(BytesIO(small.data)) as image:
        assert image.size == (small.width, small.height)
    assert fitted(large, "bluesky").data == small.data


def test_a_picture_that_fits_stays_as_it_is() -> None:
    small = noisy(side=8)
    assert fitted(small, "bluesky") is small
    assert fitted(noisy(), "newsroom").media_type == "image/png"
    assert fitted(small, "nowhere") is small


def test_what_is_no_picture_stays_as_it_is() -> None:
    odd = replace(noisy(side=8), data=b"x" * 3_000_000)
    assert fitted(odd, "bluesky") is odd


def test_pictures_beside_a_link_are_told_before_anybody_reads(at_home: House) -> None:
    media = with_bytes(make_media(at_home.organisation), noisy(side=8).data)
    body = {
        "pictures": [{"media": str(media.pk), "alt": "Noise."}],
        "link": "https://clinic.example/flu",
    }
    version = at_home.version(NEWS, at_home.channel("Sky", "bluesky"), body=body)
    (told,) = what_does_not_fit(version)
    assert told.startswith("Sky: Bluesky shows pictures or a link card, not both.")
    inside = f"{NEWS} https://clinic.example/flu"
    version = at_home.version(inside, at_home.channel("Sky two", "bluesky"), body=body)
    assert list(what_does_not_fit(version)) == []
