"""`bedside up`: one command starts the desk, keeps it running and ends it."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.desk.running import (
    Desk,
    a_home,
    bedside,
    children,
    free_port,
    is_gone,
    started,
    until,
)

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/stat").exists(), reason="looks at processes through /proc"
)


@pytest.fixture(scope="module")
def desk() -> Iterator[Desk]:
    with a_home() as home, started(home) as running:
        yield running


def test_it_says_where_it_is_and_answers_there(desk: Desk) -> None:
    assert f"http://localhost:{desk.port}" in desk.said[-1]
    assert desk.health() == (200, "ok\n")


@pytest.mark.parametrize("name", ["web", "worker"])
def test_a_killed_child_starts_again(desk: Desk, name: str) -> None:
    killed = desk.child(name)
    os.kill(killed, signal.SIGKILL)
    assert "by signal 9; starting it again in" in desk.hears("ended")

    def is_back() -> bool:
        return any(
            command[1:4] == ["-m", "bedside", name] and pid != killed
            for pid, command in children(desk.process.pid)
        )

    until(f"{name} is back", is_back)
    until("the desk is well", lambda: desk.health()[0] == 200)


def test_a_killed_database_starts_again(desk: Desk) -> None:
    (server,) = [pid for pid, command in children(desk.process.pid) if "postgres" in command[0]]
    os.kill(server, signal.SIGKILL)
    desk.hears("The database ended; starting it again.")
    until("the desk is well", lambda: desk.health()[0] == 200)


def test_a_second_desk_in_the_same_folder_is_refused(desk: Desk) -> None:
    second = bedside("up", "--port", str(free_port()), home=desk.home)
    assert second.returncode == 2
    assert "already runs" in second.stderr
    assert len(second.stderr.splitlines()) == 1


def test_a_port_in_use_is_told_in_one_line(desk: Desk) -> None:
    with a_home() as other:
        second = bedside("up", "--port", str(desk.port), home=other)
    assert second.returncode == 2
    assert second.stderr == (
        f"bedside: Cannot listen on 127.0.0.1, port {desk.port} (address already in use). "
        f"Stop what uses it, or choose another: --port {desk.port % 65000 + 1}\n"
    )


def test_the_doctor_finds_a_running_desk_well(desk: Desk) -> None:
    looked = bedside("doctor", home=desk.home)
    assert looked.returncode == 0, looked.stdout
    assert "well  worker" in looked.stdout
    assert "well  migrations" in looked.stdout
    assert looked.stdout.endswith("Everything is well.\n")


def test_the_doctor_names_what_others_may_read(desk: Desk) -> None:
    key = desk.home / "keys" / "at-rest"
    key.chmod(0o644)
    try:
        looked = bedside("doctor", home=desk.home)
    finally:
        key.chmod(0o600)
    assert looked.returncode == 1
    assert f"chmod 600 {key}" in looked.stdout


def test_migrating_twice_applies_nothing_more(desk: Desk) -> None:
    assert bedside("migrate", "--check", home=desk.home).stdout == "The database is up to date.\n"
    assert "(0 migrations applied)" in bedside("migrate", home=desk.home).stdout


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM], ids=lambda one: one.name)
def test_all_end_together(ending: signal.Signals) -> None:
    with a_home() as home, started(home) as desk:
        everybody = [pid for pid, _ in children(desk.process.pid)]
        assert len(everybody) >= 3  # and the one that greets
        desk.process.send_signal(ending)
        assert desk.process.wait(60) == 0
        assert [pid for pid in everybody if not is_gone(pid)] == []
        assert "Traceback" not in desk.process.stdout.read()  # type: ignore[union-attr]


def test_a_killed_desk_lets_its_port_go_and_the_next_takes_over() -> None:
    with a_home() as home:
        with started(home) as desk:
            everybody = list(children(desk.process.pid))
            workers = [
                pid
                for parent, command in everybody
                if "postgres" not in command[0]
                for pid, _ in children(parent)
            ]
            desk.process.kill()
            desk.process.wait()
            served = [pid for pid, command in everybody if "postgres" not in command[0]]
            until(
                "web and worker are gone",
                lambda: all(is_gone(pid) for pid in [*served, *workers]),
            )
            until("the port is free", lambda: desk.health()[0] == 0)
        with started(home) as again:
            assert again.health()[0] == 200


def test_a_folder_that_cannot_be_used_is_told_in_one_line() -> None:
    with a_home() as home:
        home.write_text("not a folder")
        told = bedside("up", "--port", str(free_port()), home=home)
    assert told.returncode == 2
    assert told.stderr.startswith(f"bedside: The data folder {home} cannot be written (")
    assert len(told.stderr.splitlines()) == 1


@pytest.mark.parametrize("command", ["migrate", "worker", "backup", "up"])
def test_a_dead_database_is_told_in_one_line(command: str) -> None:
    address = "postgresql://someone:hidden-word@127.0.0.1:1/desk"
    with a_home() as home:
        more = ["--port", str(free_port())] if command == "up" else []
        told = bedside(command, *more, home=home, DATABASE_URL=address)
    assert told.returncode == 2
    assert "The database cannot be reached: " in told.stderr
    assert len(told.stderr.splitlines()) == 1
    assert "hidden-word" not in told.stderr + told.stdout


def test_an_address_that_is_none_is_told_in_one_line() -> None:
    with a_home() as home:
        told = bedside("migrate", home=home, DATABASE_URL="mysql://elsewhere/desk")
    assert told.returncode == 2
    assert "DATABASE_URL is not a PostgreSQL address" in told.stderr
    assert len(told.stderr.splitlines()) == 1


def test_the_doctor_of_nothing_says_how_to_begin() -> None:
    with a_home() as home:
        told = bedside("doctor", home=home)
        assert told.returncode == 1
        assert "bedside up" in told.stdout
        assert not home.exists()
