"""A PostgreSQL of one's own: with two roles, or with one that steps down."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest

from bedside.desk.core.cluster import Cluster, programs, server
from bedside.desk.core.cluster import folder as layout
from bedside.desk.core.cluster.account import ordinary
from tests.cli.desk.running import a_home, bedside, children, started

HOW = Path(__file__).parents[3] / "docs" / "how-to" / "bring-your-own-postgresql.md"


@pytest.fixture(scope="module")
def superuser() -> Iterator[str]:
    """A server that knows nothing of Bedside: its superuser's address."""
    place = Path(tempfile.mkdtemp(prefix="bedside-own-"))
    place.chmod(0o711)
    home = place / "server"
    account = ordinary(home)
    layout.prepare(home, account)
    tools = programs.usable_by(account, home)
    server.make(tools, home, account, layout.make_password(home, account, "postgres"))
    process = server.start(tools, home, account, durable=False)
    try:
        word = layout.password(home, "postgres")
        yield f"postgresql://postgres:{word}@/postgres?host={quote(str(home / 'run'), safe='')}"
    finally:
        server.stop(process)
        shutil.rmtree(place, ignore_errors=True)


def run(address: str, *statements: str) -> None:
    with psycopg.connect(address, autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())


def address_of(superuser: str, role: str, password: str, dbname: str) -> str:
    host = superuser.partition("?")[2]
    return f"postgresql://{role}:{quote(password)}@/{dbname}?{host}"


@pytest.fixture(scope="module")
def two_roles(superuser: str) -> dict[str, str]:
    """Exactly what the page tells, statement by statement."""
    told = HOW.read_text("utf-8").partition("```sql\n")[2].partition("```")[0]
    run(superuser, *(line for line in told.splitlines() if line.strip()))
    return {
        "DATABASE_URL": address_of(superuser, "bedside_app", "choose another", "bedside"),
        "DATABASE_OWNER_URL": address_of(superuser, "bedside_owner", "choose one", "bedside"),
    }


def test_with_two_roles_as_the_page_tells(two_roles: dict[str, str]) -> None:
    with a_home() as home, started(home, **two_roles) as desk:
        assert desk.health() == (200, "ok\n")
        assert not (home / "postgres").exists()
        commands = [command for _, command in children(desk.process.pid)]
        assert not [command for command in commands if "postgres" in command[0]]
        looked = bedside("doctor", home=home, **two_roles)
        assert looked.returncode == 0, looked.stdout
        assert "well  role of the app (bedside_app)" in looked.stdout
        assert "choose" not in looked.stdout


def test_its_backup_restores_into_an_embedded_server(
    two_roles: dict[str, str], tmp_path: Path
) -> None:
    with a_home() as home:
        bedside("migrate", home=home, **two_roles)
        run(
            two_roles["DATABASE_OWNER_URL"],
            "INSERT INTO people_organisation "
            "(id, name, slug, kind, zone, solo, demo, created_at) VALUES "
            "(gen_random_uuid(), 'Elm', 'elm', 'clinic', 'UTC', false, false, now())",
        )
        saved = bedside("backup", str(tmp_path / "desk.tar"), home=home, **two_roles)
        assert saved.returncode == 0, saved.stderr
        with a_home() as other:
            keys = str(home / "keys")
            told = bedside("restore", str(tmp_path / "desk.tar"), "--keys", keys, home=other)
            assert told.returncode == 0, told.stderr
            verified = bedside("record", "verify", home=other)
            assert verified.stdout == "elm: 1 entries, none changed, missing or moved.\n"
            assert "up to date" in bedside("migrate", "--check", home=other).stdout
            with (
                Cluster(other / "postgres") as cluster,
                psycopg.connect(cluster.app_dsn()) as app,
                pytest.raises(psycopg.errors.InsufficientPrivilege),
            ):
                app.execute("DELETE FROM record_entry")


def test_a_restore_leaves_a_filled_database_alone(
    two_roles: dict[str, str], tmp_path: Path
) -> None:
    with a_home() as home:
        bedside("backup", str(tmp_path / "desk.tar"), "--with-keys", home=home, **two_roles)
    with a_home() as other:
        told = bedside("restore", str(tmp_path / "desk.tar"), home=other, **two_roles)
    assert told.returncode == 2
    assert "The database has tables already" in told.stderr


def test_with_one_role_that_steps_down(superuser: str, two_roles: dict[str, str]) -> None:
    run(
        superuser,
        "CREATE ROLE desk LOGIN PASSWORD 'one'",
        "GRANT bedside_app TO desk",
        "CREATE DATABASE desk OWNER desk",
    )
    one = {"DATABASE_URL": address_of(superuser, "desk", "one", "desk")}
    with a_home() as home:
        migrated = bedside("migrate", home=home, **one)
        assert migrated.returncode == 0, migrated.stderr
        looked = bedside("doctor", home=home, **one)
    assert "well  role of the app (bedside_app)" in looked.stdout
    assert "note  address of the app" in looked.stdout
    assert "mend  worker" in looked.stdout
