"""A part of the record stands on its own: anybody verifies it, with nothing of the desk."""

import io
import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bedside.desk.core.tenancy import acting_for
from bedside.desk.core.trouble import Trouble
from bedside.desk.people.models import Department, Organisation
from bedside.desk.people.roles import Role
from bedside.desk.planner.models import Post
from bedside.desk.record import verifier
from bedside.desk.record.export import Period, export
from bedside.desk.record.export.signing import public_key
from bedside.desk.record.models import Entry
from tests.desk.conftest import make_member, make_organisation

WORDS = "Congratulations, “Robin”! 🧡"
ALWAYS = Period(datetime(2000, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC))
SCRIPT = Path(verifier.__file__)
Change = Callable[[str, Callable[[bytes], bytes]], Path]


@pytest.fixture
def hospital(committed: None) -> Organisation:
    organisation = make_organisation()
    with acting_for(organisation.pk):
        author = make_member(organisation, "Ana Writer", Role.AUTHOR)
        post = Post.objects.create(organisation=organisation, author=author, title="An earlier one")
    with acting_for(organisation.pk):
        post.title = WORDS
        post.save()
        Department.objects.create(organisation=organisation, name="Cardiology")
    return organisation


def exported(organisation: Organisation, period: Period = ALWAYS) -> bytes:
    into = io.BytesIO()
    with acting_for(organisation.pk):
        export(
            organisation.pk,
            period,
            into,
            title=organisation.name,
            member=None,
            names={"1": "Ana Writer"},
        )
    return into.getvalue()


@pytest.fixture
def file(hospital: Organisation, tmp_path: Path) -> Path:
    into = tmp_path / "record.zip"
    into.write_bytes(exported(hospital))
    return into


@pytest.fixture
def changed(file: Path) -> Change:
    """The export with one part changed."""

    def change(name: str, how: Callable[[bytes], bytes]) -> Path:
        other = file.with_name("changed.zip")
        with zipfile.ZipFile(file) as given, zipfile.ZipFile(other, "w") as written:
            for part in given.namelist():
                content = given.read(part)
                written.writestr(part, how(content) if part == name else content)
        return other

    return change


def broken(file: Path, key: str = "") -> str:
    with pytest.raises(verifier.Broken) as told:
        verifier.verify(file, key)
    return str(told.value)


def test_it_holds_and_says_what_it_is(file: Path, hospital: Organisation) -> None:
    told = verifier.verify(file, verifier.fingerprint(public_key()))
    assert told[0] == f"Organisation: {hospital.name}"
    assert told[3] == "5 entries, 1 to 5, none changed, missing or moved"
    # The title as it is now, and the empty text beside it; the earlier title is gone.
    assert told[4] == "2 texts, each as it was recorded"


def test_texts_come_with_it_unless_they_changed_since(file: Path) -> None:
    with zipfile.ZipFile(file) as bundle:
        told = [json.loads(line) for line in bundle.read("texts.jsonl").splitlines()]
        entries = bundle.read("entries.jsonl").decode()
    assert [one["text"] for one in told if one["field"] == "title"] == [WORDS]
    assert "An earlier one" not in entries
    assert "Robin" not in entries


@pytest.mark.parametrize(
    ("part", "old", "new", "expected"),
    [
        ("entries.jsonl", b"Cardiology", b"Oncology", "its part entries.jsonl was changed"),
        ("texts.jsonl", b"Robin", b"Karen", "its part texts.jsonl was changed"),
        ("members.json", b"Ana", b"Eva", "its part members.json was changed"),
        ("manifest.json", b"Tamarack", b"Juniper", "the manifest was changed after it was signed"),
        ("manifest.json", b'"first": 1', b'"first": 2', "the manifest was changed after"),
        ("manifest.json", b"{", b"[", "it is not in the form of an export"),
        ("manifest.sig", b"=", b"", "it is not in the form of an export"),
    ],
)
def test_a_changed_part_is_found(
    changed: Change, part: str, old: bytes, new: bytes, expected: str
) -> None:
    assert expected in broken(changed(part, lambda content: content.replace(old, new, 1)))


def test_another_installations_key_is_told(file: Path) -> None:
    other = Ed25519PrivateKey.generate().public_key().public_bytes_raw()
    assert "it was signed with another key" in broken(file, verifier.fingerprint(other))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no zip at all"])
def test_what_is_no_export_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "record.zip").write_bytes(content)
    assert "it cannot be read" in broken(tmp_path / "record.zip")


def test_a_part_of_the_chain_verifies_by_itself(hospital: Organisation, tmp_path: Path) -> None:
    with acting_for(hospital.pk):
        middle = Entry.objects.get(seq=2).at
        until = Entry.objects.get(seq=4).at
    (tmp_path / "part.zip").write_bytes(exported(hospital, Period(middle, until)))
    assert verifier.verify(tmp_path / "part.zip")[3].startswith("2 entries, 2 to 3")


def test_an_export_is_recorded(hospital: Organisation) -> None:
    exported(hospital)
    with acting_for(hospital.pk):
        entry = Entry.objects.get(table="record_export")
    assert json.loads(entry.payload)["after"]["last"] == 5


def test_a_time_without_entries_is_refused(hospital: Organisation) -> None:
    long_ago = datetime(1999, 1, 1, tzinfo=UTC)
    with pytest.raises(Trouble, match="Choose a longer one"):
        exported(hospital, Period(long_ago, long_ago + timedelta(days=1)))


def test_another_organisation_has_none_of_it(hospital: Organisation) -> None:
    other = make_organisation("other")
    with zipfile.ZipFile(io.BytesIO(exported(other))) as bundle:
        assert str(hospital.pk) not in bundle.read("entries.jsonl").decode()
        assert len(bundle.read("entries.jsonl").splitlines()) == 1


def alone(file: Path, place: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the verifier as whoever has nothing else would: without site-packages."""
    script = shutil.copy(SCRIPT, place / "verifier.py")
    return subprocess.run(
        [sys.executable, "-I", "-S", str(script), str(file), *words],
        capture_output=True,
        text=True,
        timeout=60,
        cwd=place,
    )


@pytest.mark.skipif(not shutil.which("openssl"), reason="needs openssl")
def test_the_verifier_runs_alone(file: Path, changed: Change, tmp_path: Path) -> None:
    told = alone(file, tmp_path, "--key", verifier.fingerprint(public_key()))
    assert told.stdout.endswith("This export holds.\n"), told.stderr
    assert told.returncode == 0
    sly = changed("manifest.json", lambda content: content.replace(b"Tamarack", b"Juniper"))
    told = alone(sly, tmp_path)
    assert told.returncode == 1
    assert told.stderr == (
        "This export does not hold: its signature does not fit: "
        "the manifest was changed after it was signed.\n"
    )
