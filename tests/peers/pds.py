"""A real Bluesky server of our own, and accounts on it."""

import base64
import contextlib
import hashlib
import hmac
import itertools
import json
import secrets
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.peers.node import NODE, environment, installed

SOURCES = Path(__file__).parent / "atproto"
_SECONDS_TO_STOP = 20


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Person:
    """An account on the server, with an app password."""

    did: str
    handle: str
    app_password: str


@dataclass
class Pds:
    """A running server: its address, and what a test may ask of it."""

    port: int
    secret: str
    _names: Iterator[int] = field(default_factory=lambda: itertools.count(1))

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def call(self, verb: str, method: str, token: str = "", **given: Any) -> dict[str, Any]:
        """One call of our own, past every guard and proxy."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        answer = httpx.request(
            verb, f"{self.url}/xrpc/{method}", headers=headers, timeout=30, **given
        )
        answer.raise_for_status()
        found: dict[str, Any] = answer.json() if answer.content else {}
        return found

    def person(self) -> Person:
        """A new account."""
        handle = f"cedar-hollow-{next(self._names)}.test"
        made = self.call(
            "POST",
            "com.atproto.server.createAccount",
            json={
                "email": f"{handle}@clinic.example",
                "handle": handle,
                "password": secrets.token_hex(8),
            },
        )
        password = self.call(
            "POST",
            "com.atproto.server.createAppPassword",
            made["accessJwt"],
            json={"name": "desk"},
        )["password"]
        return Person(made["did"], handle, password)

    def posts(self, did: str) -> list[dict[str, Any]]:
        """Every post of an account, as anybody may read it, the oldest first."""
        found = self.call(
            "GET",
            "com.atproto.repo.listRecords",
            params={
                "repo": did,
                "collection": "app.bsky.feed.post",
                "limit": "100",
                "reverse": "true",
            },
        )
        return list(found["records"])

    def expired(self, token: str) -> str:
        """The same access token, run out: signed by the server's own secret."""
        head, body, _ = token.split(".")
        claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
        body = _b64(json.dumps({**claims, "iat": 1_000_000_000, "exp": 1_000_007_200}).encode())
        sign = hmac.new(self.secret.encode(), f"{head}.{body}".encode(), hashlib.sha256)
        return f"{head}.{body}.{_b64(sign.digest())}"


def _b64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@contextlib.contextmanager
def running(data: Path) -> Iterator[Pds]:
    """Start a server on free ports, with its data in a folder; stop it by its own process."""
    folder = installed(SOURCES)
    pds = Pds(free_port(), secrets.token_hex(16))
    log = (data / "server.log").open("w")
    process = subprocess.Popen(
        [NODE, "server.mjs"],
        cwd=folder,
        env={
            **environment(),
            "PDS_PORT": str(pds.port),
            "PLC_PORT": str(free_port()),
            "DATA_DIR": str(data),
            "JWT_SECRET": pds.secret,
            "LOG_ENABLED": "false",
        },
        stdout=subprocess.PIPE,
        stderr=log,
        text=True,
    )
    try:
        assert process.stdout is not None
        if not any('"ready":true' in line for line in process.stdout):
            raise RuntimeError(f"the server did not start: {(data / 'server.log').read_text()}")
        yield pds
    finally:
        process.terminate()
        try:
            process.wait(_SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()
        log.close()
