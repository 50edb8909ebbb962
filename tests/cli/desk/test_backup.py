"""A backup brings a whole installation back, in an empty folder, and says when it cannot."""

import json
import shutil
import stat
import tarfile
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest

from bedside.desk.core.cluster import Cluster
from tests.cli.desk.running import a_home, bedside, started

PICTURE = bytes(range(256)) * 40


@dataclass(frozen=True)
class Saved:
    """An installation that is gone, and what is left of it."""

    bundle: Path
    keys: Path


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Saved:
    place = tmp_path_factory.mktemp("backup")
    with a_home() as home:
        with started(home):
            with psycopg.connect(Cluster(home / "postgres").owner_dsn()) as owner:
                owner.execute("CREATE TABLE kept AS SELECT 'Grüße, 你好' AS words")
            (home / "media" / "2026").mkdir()
            (home / "media" / "2026" / "picture.png").write_bytes(PICTURE)
            told = bedside("backup", str(place / "desk.tar"), home=home)
            assert told.returncode == 0, told.stderr
            assert "the database and 1 other files" in told.stdout
            assert f"you also need {home / 'keys'}" in told.stdout
        shutil.copytree(home / "keys", place / "keys")
    return Saved(place / "desk.tar", place / "keys")


def words(home: Path) -> object:
    with psycopg.connect(Cluster(home / "postgres").owner_dsn()) as owner:
        return owner.execute("SELECT words FROM kept").fetchone()


def test_a_restored_desk_starts_with_everything_in_it(saved: Saved) -> None:
    with a_home() as home:
        told = bedside("restore", str(saved.bundle), "--keys", str(saved.keys), home=home)
        assert told.returncode == 0, told.stderr
        assert (home / "media" / "2026" / "picture.png").read_bytes() == PICTURE
        assert (home / "keys" / "at-rest").read_text() == (saved.keys / "at-rest").read_text()
        with started(home) as desk:
            assert desk.health()[0] == 200
            assert words(home) == ("Grüße, 你好",)
            looked = bedside("doctor", home=home)
            assert looked.returncode == 0, looked.stdout


def test_the_bundle_is_private_and_holds_no_key(saved: Saved) -> None:
    assert stat.S_IMODE(saved.bundle.stat().st_mode) == 0o600
    with tarfile.open(saved.bundle) as bundle:
        assert bundle.getnames() == ["manifest.json", "database.dump", "media/2026/picture.png"]
        manifest = json.loads(bundle.extractfile("manifest.json").read())  # type: ignore[union-attr]
    assert sorted(manifest["keys"]) == ["at-rest", "sessions", "signing"]
    whole = saved.bundle.read_bytes()
    assert [file for file in saved.keys.iterdir() if file.read_bytes().strip() in whole] == []


def test_without_its_keys_it_asks_for_them_and_leaves_the_folder_empty(saved: Saved) -> None:
    with a_home() as home:
        told = bedside("restore", str(saved.bundle), home=home)
        assert told.returncode == 2
        assert "Give the folder “keys” of that installation with --keys" in told.stderr
        assert len(told.stderr.splitlines()) == 1
        assert not (home / "postgres").exists()
        again = bedside("restore", str(saved.bundle), "--without-keys", home=home)
        assert again.returncode == 0, again.stderr


def test_a_filled_folder_is_left_alone(saved: Saved) -> None:
    with a_home() as home:
        (home / "media").mkdir(parents=True)
        (home / "media" / "mine.png").write_bytes(b"mine")
        told = bedside("restore", str(saved.bundle), "--keys", str(saved.keys), home=home)
        assert told.returncode == 2
        assert "has pictures already" in told.stderr
        assert (home / "media" / "mine.png").read_bytes() == b"mine"


def test_a_changed_picture_is_found(saved: Saved, tmp_path: Path) -> None:
    with tarfile.open(saved.bundle) as bundle:
        bundle.extractall(tmp_path / "parts", filter="data")
    (tmp_path / "parts" / "media" / "2026" / "picture.png").write_bytes(PICTURE[1:])
    with tarfile.open(tmp_path / "changed.tar", "w") as changed:
        for part in ("manifest.json", "database.dump", "media"):
            changed.add(tmp_path / "parts" / part, part)
    told = refused(tmp_path / "changed.tar", saved)
    assert "is damaged (media/2026/picture.png)" in told


@pytest.mark.parametrize("kept", [0, 100, 5000])
def test_a_bundle_that_is_cut_off_is_refused(saved: Saved, tmp_path: Path, kept: int) -> None:
    (tmp_path / "cut.tar").write_bytes(saved.bundle.read_bytes()[:kept])
    told = refused(tmp_path / "cut.tar", saved)
    assert "is no backup of Bedside, or it is cut off" in told or "is damaged" in told


def test_a_bundle_cannot_write_outside(saved: Saved, tmp_path: Path) -> None:
    (tmp_path / "outside").write_text("mine")
    with tarfile.open(tmp_path / "sly.tar", "w") as sly:
        sly.add(tmp_path / "outside", "../../outside")
    assert "is no backup of Bedside" in refused(tmp_path / "sly.tar", saved)


def test_what_is_not_there_is_refused(saved: Saved, tmp_path: Path) -> None:
    assert "There is no backup in" in refused(tmp_path / "nowhere.tar", saved)


def refused(bundle: Path, saved: Saved) -> str:
    with a_home() as home:
        told = bedside("restore", str(bundle), "--keys", str(saved.keys), home=home)
        assert told.returncode == 2
        assert len(told.stderr.splitlines()) == 1
        assert not (home / "postgres").exists()
        assert not (home / ".restoring").exists()
    return told.stderr
