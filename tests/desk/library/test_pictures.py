"""A picture in the library is its pixels and nothing else, within bounds."""

import contextlib
import hashlib
import io
import struct
import zlib
from pathlib import Path

import pytest
from django.conf import settings as django_settings
from django.core.files.uploadedfile import SimpleUploadedFile
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from bedside.desk.library.models import Media
from bedside.desk.library.pictures import MOST_BYTES, NotAPicture, re_encode
from bedside.desk.library.shelf import add_picture, describe, read_picture, retire
from bedside.desk.people.models import Organisation
from tests.desk.conftest import People


def drawn(kind: str = "PNG", size: tuple[int, int] = (40, 20), mode: str = "RGB", **more) -> bytes:  # type: ignore[no-untyped-def]
    out = io.BytesIO()
    Image.new(mode, size, 3 if mode in "LP" else (200, 30, 30, 90)[: len(mode)]).save(
        out, kind, **more
    )
    return out.getvalue()


def with_place() -> bytes:
    """A JPEG that says where it was taken and lies on its side."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turned
    exif[0x010E] = "Room 12, June Vale"
    exif.get_ifd(0x8825)[2] = (39.0, 44.0, 21.0)
    return drawn("JPEG", exif=exif, comment=b"June Vale")


def test_place_time_and_words_hidden_in_a_file_are_gone() -> None:
    before = with_place()
    assert b"June Vale" in before
    kept = re_encode(before)
    again = Image.open(io.BytesIO(kept.data))
    assert b"June Vale" not in kept.data
    assert not again.getexif()
    assert "comment" not in again.info
    assert (kept.width, kept.height) == (20, 40)  # stands upright now


def test_words_hidden_in_a_png_and_bytes_behind_it_are_gone() -> None:
    note = PngInfo()
    note.add_text("Comment", "June Vale")
    kept = re_encode(drawn(pnginfo=note) + b"PK\x03\x04 June Vale")
    assert b"June Vale" not in kept.data
    assert kept.data.endswith(b"IEND\xaeB`\x82") or kept.mime == "image/jpeg"


def test_a_see_through_picture_stays_so() -> None:
    kept = re_encode(drawn(mode="RGBA"))
    assert kept.mime == "image/png"
    assert Image.open(io.BytesIO(kept.data)).mode == "RGBA"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_usual_pictures_are_welcome(kind: str) -> None:
    assert re_encode(drawn(kind)).mime in {"image/jpeg", "image/png"}


def test_a_huge_picture_is_made_smaller_and_has_a_small_one() -> None:
    kept = re_encode(drawn("JPEG", (5000, 1000)))
    assert (kept.width, kept.height) == (4096, 819)
    assert Image.open(io.BytesIO(kept.small)).width == 480


def a_bomb(width: int, height: int) -> bytes:
    """A PNG of a few bytes whose header promises width x height."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", b"") + chunk(b"IEND", b"")


@pytest.mark.parametrize("side", [8_000, 12_000, 60_000])
def test_a_file_that_unpacks_to_far_too_much_is_never_unpacked(side: int) -> None:
    with pytest.raises(NotAPicture, match=r"million pixels|far more than it should"):
        re_encode(a_bomb(side, side))


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "cannot be read"),
        (b"<svg onload='x()'/>", "cannot be read"),
        (b"%PDF-1.7", "cannot be read"),
        (drawn()[:60], "cannot be read"),
        (b"\0" * (MOST_BYTES + 1), "larger than 20 MB"),
    ],
)
def test_what_is_no_picture_is_refused_kindly(data: bytes, why: str) -> None:
    with pytest.raises(NotAPicture, match=why):
        re_encode(data)


def test_a_picture_that_moves_is_refused() -> None:
    frames = [Image.new("RGB", (9, 9), (n * 60, 0, 0)) for n in range(3)]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:])
    with pytest.raises(NotAPicture, match="moves"):
        re_encode(out.getvalue())


@settings(deadline=None, max_examples=60)
@given(place=st.integers(0, 400), byte=st.integers(0, 255))
def test_a_broken_file_breaks_nothing(place: int, byte: int) -> None:
    data = bytearray(drawn("JPEG"))
    data[place % len(data)] = byte
    with contextlib.suppress(NotAPicture):
        assert re_encode(bytes(data)).width > 0


def test_the_same_picture_is_kept_once(people: People) -> None:
    first, new = add_picture(people.author, upload(drawn()), alt="Red")
    again, newer = add_picture(people.publisher, upload(with_png_comment()), alt="Other")
    assert (new, newer) == (True, False)
    assert again == first
    assert again.alt == "Red"
    assert hashlib.sha256(read_picture(first)).hexdigest() == first.sha256


def with_png_comment() -> bytes:
    note = PngInfo()
    note.add_text("Comment", "another file, the same pixels")
    return drawn(pnginfo=note)


def upload(data: bytes, name: str = "red.png") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


def test_files_lie_by_organisation_and_hash_and_only_their_owner_reads_them(
    people: People, hospital: Organisation
) -> None:
    media, _ = add_picture(people.author, upload(drawn(), "../../etc/passwd.png"))
    path = Path(django_settings.MEDIA_ROOT) / str(media.file.name)
    assert media.file.name == f"{hospital.pk}/{media.sha256[:2]}/{media.sha256}.{path.suffix[1:]}"
    assert path.stat().st_mode & 0o077 == 0
    assert "/" not in media.name


def test_a_retired_picture_comes_back_when_it_is_added_again(people: People) -> None:
    media, _ = add_picture(people.author, upload(drawn()))
    retire(media)
    assert Media.objects.get(pk=media.pk).retired_at is not None
    add_picture(people.author, upload(drawn()))
    assert Media.objects.get(pk=media.pk).retired_at is None


def test_what_is_said_about_a_picture_can_change(people: People) -> None:
    media, _ = add_picture(people.author, upload(drawn()))
    describe(media, alt="A red wall", rights="own", rights_note="Our photographer", name="Wall")
    assert Media.objects.get(pk=media.pk).alt == "A red wall"
    with pytest.raises(NotAPicture, match="Choose why"):
        describe(media, alt="", rights="stolen", rights_note="", name="")
