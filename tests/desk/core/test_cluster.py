"""The embedded server: made, kept to itself, and found again after a kill."""

import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from bedside.desk.core.cluster import Cluster
from bedside.desk.core.trouble import Trouble

# Starts a server, tells of it, and waits to be killed.
ABANDONER = """
import sys
import tempfile
from pathlib import Path
from bedside.desk.core.cluster import Cluster
cluster = Cluster(Path(sys.argv[1]), durable=False)
cluster.start()
print(cluster.pid, flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with Cluster.temporary() as running:
        yield running


@pytest.fixture
def another() -> Iterator[Cluster]:
    with Cluster.temporary() as running:
        yield running


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_owner_makes_tables_and_the_app_does_what_it_is_given(cluster: Cluster) -> None:
    with psycopg.connect(cluster.owner_dsn()) as owner:
        owner.execute("CREATE TABLE greeting (words text)")
        owner.execute("GRANT SELECT, INSERT ON greeting TO bedside_app")
    with psycopg.connect(cluster.app_dsn()) as app:
        app.execute("INSERT INTO greeting VALUES ('hello')")
        assert app.execute("SELECT words FROM greeting").fetchall() == [("hello",)]


@pytest.mark.parametrize(
    "forbidden",
    [
        "TRUNCATE kept",
        "DROP TABLE kept",
        "ALTER TABLE kept DISABLE TRIGGER ALL",
        "CREATE TRIGGER t AFTER INSERT ON kept EXECUTE FUNCTION tsvector_update_trigger()",
        "CREATE TABLE own (i int)",
        "CREATE ROLE other",
        "CREATE DATABASE other",
        "SET session_replication_role = replica",
        "SET ROLE bedside_owner",
        "COPY kept TO '/tmp/kept'",
    ],
)
def test_the_app_cannot(cluster: Cluster, forbidden: str) -> None:
    with psycopg.connect(cluster.owner_dsn()) as owner:
        owner.execute("CREATE TABLE IF NOT EXISTS kept (words text)")
    with (
        psycopg.connect(cluster.app_dsn(), autocommit=True) as app,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        app.execute(forbidden)


def test_the_app_sees_nothing_of_a_table_that_it_was_not_given(cluster: Cluster) -> None:
    with psycopg.connect(cluster.owner_dsn()) as owner:
        owner.execute("CREATE TABLE secret (words text)")
    with (
        psycopg.connect(cluster.app_dsn()) as app,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        app.execute("SELECT FROM secret")


def test_a_wrong_password_is_refused(cluster: Cluster) -> None:
    address = cluster.app_dsn().replace("bedside_app:", "bedside_app:x")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(address)


def test_nothing_listens_on_the_network_and_no_other_account_reads_the_folder(
    cluster: Cluster,
) -> None:
    with psycopg.connect(cluster.owner_dsn()) as owner:
        assert owner.execute("SHOW listen_addresses").fetchone() == ("",)
        assert owner.execute(
            "SELECT datlocprovider, datlocale FROM pg_database WHERE datname = 'bedside'"
        ).fetchone() == ("b", "C.UTF-8")
    passwords = list((cluster.folder / "passwords").iterdir())
    assert len(passwords) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in passwords} == {0o600}
    for private in (cluster.folder, cluster.folder / "run", cluster.folder / "data"):
        assert stat.S_IMODE(private.stat().st_mode) == 0o700


def test_the_server_runs_as_an_ordinary_account(cluster: Cluster) -> None:
    assert cluster.pid
    status = Path(f"/proc/{cluster.pid}/status")
    if not status.exists():
        pytest.skip("this machine does not say who runs what")
    assert status.read_text("utf-8").split("Uid:")[1].split()[0] != "0"


def test_one_folder_has_one_server(cluster: Cluster) -> None:
    with pytest.raises(Trouble, match="already runs"):
        Cluster(cluster.folder, durable=False).start()
    cluster.start()  # the one that runs it may ask again


def test_the_data_is_there_after_a_stop(another: Cluster) -> None:
    with psycopg.connect(another.owner_dsn()) as owner:
        owner.execute("CREATE TABLE kept AS SELECT 'words' AS words")
    another.stop()
    assert not another.is_alive()
    another.start()
    with psycopg.connect(another.owner_dsn()) as app:
        assert app.execute("SELECT words FROM kept").fetchone() == ("words",)


def test_a_killed_server_starts_again_over_its_stale_pid_file(another: Cluster) -> None:
    another.stop()
    another.durable = True
    another.start()
    with psycopg.connect(another.owner_dsn()) as owner:
        owner.execute("CREATE TABLE kept AS SELECT 1 AS one")
    assert another.pid
    os.kill(another.pid, signal.SIGKILL)
    another._process.wait()  # type: ignore[union-attr]
    assert not another.is_alive()
    assert (another.folder / "data" / "postmaster.pid").exists()
    another.start()
    with psycopg.connect(another.owner_dsn()) as app:
        assert app.execute("SELECT one FROM kept").fetchone() == (1,)


def test_a_pid_file_that_names_somebody_else_is_no_obstacle(another: Cluster) -> None:
    another.stop()
    (another.folder / "data" / "postmaster.pid").write_text(f"{os.getpid()}\n")
    another.start()
    assert another.is_alive()


def test_a_server_whose_supervisor_was_killed_is_taken_over(another: Cluster) -> None:
    another.stop()
    parent = subprocess.Popen(
        [sys.executable, "-c", ABANDONER, str(another.folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with parent:
        assert parent.stdout
        orphan = int(parent.stdout.readline())
        with pytest.raises(Trouble, match="already runs"):
            another.start()
        parent.kill()
        parent.wait()
    assert is_running(orphan)
    another.start()
    assert another.pid != orphan
    with psycopg.connect(another.app_dsn()) as app:
        assert app.execute("SELECT 1").fetchone() == (1,)


def test_a_folder_that_cannot_be_written_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(Trouble, match=r"cannot be written \(.+\)\. Make it writable") as told:
        Cluster(tmp_path / "file" / "postgres").start()
    assert "\n" not in str(told.value)


def test_addresses_of_a_server_that_never_was_are_refused_kindly(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="bedside up"):
        Cluster(tmp_path / "nothing").app_dsn()


def test_settings_of_another_server_do_not_steer_ours(
    monkeypatch: pytest.MonkeyPatch, another: Cluster
) -> None:
    another.stop()
    monkeypatch.setenv("PGDATA", "/nowhere")
    monkeypatch.setenv("PGPORT", "1")
    another.start()
    monkeypatch.delenv("PGPORT")
    with psycopg.connect(another.app_dsn()) as app:
        assert app.execute("SHOW port").fetchone() == ("5432",)


def test_a_deep_folder_listens_in_a_short_one() -> None:
    with Cluster.temporary() as shallow:
        deep = shallow.folder.parent / ("d" * 60) / ("e" * 60)
        with (
            Cluster(deep / "postgres", durable=False) as cluster,
            psycopg.connect(cluster.app_dsn()) as app,
        ):
            assert app.execute("SELECT 1").fetchone() == (1,)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root starts it as another account")
@pytest.mark.parametrize("is_temporary", [True, False])
def test_root_may_name_a_folder_that_the_servers_account_cannot_reach(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_temporary: bool
) -> None:
    with Cluster.temporary() as reachable:
        elsewhere = reachable.folder.parent / "elsewhere"
        monkeypatch.setattr("bedside.desk.core.cluster.folder.ELSEWHERE", elsewhere)
        place = Path(tempfile.gettempdir()) if is_temporary else elsewhere
        if not is_temporary:
            monkeypatch.setattr("tempfile.tempdir", "/nowhere")
        closed = tmp_path / "closed"
        closed.mkdir(mode=0o700)
        with (
            Cluster(closed / "postgres", durable=False) as cluster,
            psycopg.connect(cluster.app_dsn()) as app,
        ):
            assert app.execute("SELECT 1").fetchone() == (1,)
        real = (closed / "postgres").resolve()
        assert real.parent == place
        with Cluster(closed / "postgres", durable=False) as again:
            assert again.is_alive()
        shutil.rmtree(real)
