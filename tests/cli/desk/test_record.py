"""`bedside record`: what an operator finds out about the record from outside."""

import re
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from bedside.desk.core.cluster import Cluster
from tests.cli.desk.running import a_home, bedside, started


@pytest.fixture(scope="module")
def home() -> Iterator[Path]:
    """A desk with one organisation, whose founding is the first entry of its record."""
    with a_home() as place, started(place):
        with psycopg.connect(Cluster(place / "postgres").owner_dsn()) as owner:
            owner.execute(
                "INSERT INTO people_organisation "
                "(id, name, slug, kind, zone, solo, demo, created_at) VALUES "
                "(gen_random_uuid(), 'Cedar Hollow', 'cedar', 'clinic', "
                "'America/Denver', false, false, now())"
            )
        yield place


def test_a_record_that_holds(home: Path) -> None:
    told = bedside("record", "verify", home=home)
    assert told.stdout == "cedar: 1 entries, none changed, missing or moved.\n"
    assert told.returncode == 0


def test_heads_are_anchors(home: Path) -> None:
    told = bedside("record", "heads", home=home).stdout
    slug, anchor = told.split()
    assert slug == "cedar"
    assert re.fullmatch(r"1:[0-9a-f]{64}", anchor)
    verify = ("record", "verify", "--organisation", "cedar", "--anchor")
    assert bedside(*verify, anchor, home=home).returncode == 0
    other = bedside(*verify, f"1:{'0' * 64}", home=home)
    assert other.returncode == 1
    assert other.stdout == (
        "cedar: the record does not hold.\n  entry 1: a hash kept outside is another\n"
    )


def test_an_export_is_checked_by_the_command_too(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "record.zip"
    days = ("--from", "2020-01-01", "--to", "2099-12-31")
    told = bedside("record", "export", str(file), *days, home=home)
    assert told.returncode == 0, told.stderr
    key = re.search(r"Signed with the key ([0-9a-f]{16})\.", told.stdout)
    assert key
    checked = bedside("record", "check", str(file), "--key", key[1], home=home)
    assert checked.stdout.endswith("This export holds.\n")
    again = bedside("record", "export", str(file), *days, home=home)
    assert again.returncode == 2
    assert "is there already" in again.stderr


def test_a_changed_entry_is_named(home: Path) -> None:
    with psycopg.connect(Cluster(home / "postgres").owner_dsn()) as owner:
        (payload,) = owner.execute(
            "SELECT payload FROM record_entry WHERE seq = 1 FOR UPDATE"
        ).fetchone() or ("",)
        owner.execute("UPDATE record_entry SET payload = replace(payload, 'Hollow', 'Hills')")
        owner.commit()
        told = bedside("record", "verify", home=home)
        owner.execute("UPDATE record_entry SET payload = %s WHERE seq = 1", [payload])
    assert told.returncode == 1
    assert "cedar: the record does not hold.\n  entry 1: it was changed" in told.stdout


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["verify", "--organisation", "elm"], "There is no organisation “elm” here (there is: "),
        (["verify", "--anchor", "x"], "is no number, colon and hash"),
        (["verify", "--anchor", f"1:{'0' * 64}"], "Say whose hash it is"),
        (["export", "x.zip", "--from", "2026-13-01", "--to", "2026-01-01"], "is not a day"),
        (["nothing"], "invalid choice"),
    ],
)
def test_a_wrong_call_is_one_line(home: Path, words: list[str], expected: str) -> None:
    told = bedside("record", *words, home=home)
    assert told.returncode == 2
    assert expected in told.stderr
    assert len(told.stderr.splitlines()) == 1
