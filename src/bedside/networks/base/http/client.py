"""The one client: a request in, a whole reply out, within time and size."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import TYPE_CHECKING, Any, Self

import httpcore
import httpx

from bedside.networks.base.http.guard import Guard
from bedside.networks.base.http.outcome import NoReply, Refused, Unsent
from bedside.networks.base.http.transport import GuardedTransport, until

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

MEGABYTE = 1_000_000
_BEFORE_SENDING = (
    httpcore.ConnectError,
    httpcore.ConnectTimeout,
    httpcore.PoolTimeout,
    httpcore.UnsupportedProtocol,
)


@dataclass(frozen=True)
class Reply:
    """A whole reply: status, headers (any case) and body in bytes."""

    status: int
    headers: httpx.Headers
    body: bytes
    url: str

    @property
    def ok(self) -> bool:
        """Whether the other side says that it did as asked."""
        return 200 <= self.status < 300

    def json(self) -> Any:
        """The body as JSON. Raises ValueError where it is none."""
        return json.loads(self.body)


class Client:
    """Calls what the guard lets be called.

    `seconds`: how long one call may take in all; `connect`: how long until connected.
    """

    def __init__(
        self, guard: Guard | None = None, *, seconds: float = 30, connect: float = 10
    ) -> None:
        self.guard = guard or Guard()
        self._seconds = seconds
        self._client = httpx.Client(
            transport=GuardedTransport(self.guard),
            timeout=httpx.Timeout(seconds, connect=connect),
            headers={"User-Agent": "Bedside (social media desk)", "Accept-Encoding": "identity"},
            # One client serves many accounts: nothing one of them is given may reach another.
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            trust_env=False,
            max_redirects=5,
        )

    def send(
        self,
        method: str,
        url: str,
        *,
        headers: Mapping[str, str] | None = None,
        params: Mapping[str, str] | None = None,
        content: bytes | None = None,
        document: object = None,
        most: int = MEGABYTE,
        redirects: bool = False,
    ) -> Reply:
        """Send one request and read its whole reply.

        `document` is sent as JSON; `most` is the largest reply taken, in bytes. Redirects are
        followed only where asked, each judged like a first address. Raises `Unsent` (`Refused`
        where the guard forbids it) when nobody received it, `NoReply` when somebody may have.
        """
        try:
            request = self._client.build_request(
                method,
                url,
                headers=dict(headers or {}),
                params=dict(params) if params else None,
                content=content,
                json=document,
            )
        except (httpx.InvalidURL, ValueError, TypeError) as problem:
            raise Refused("This is not a web address that can be called.") from problem
        try:
            with until(self._seconds):
                return self._read(request, most, redirects)
        except _BEFORE_SENDING as problem:
            raise Unsent(f"{request.url.host} cannot be reached at the moment.") from problem
        except httpx.UnsupportedProtocol as problem:
            raise Refused("Only web addresses that begin with https:// can be called.") from problem
        except (
            httpcore.NetworkError,
            httpcore.TimeoutException,
            httpcore.ProtocolError,
            httpx.HTTPError,
            httpx.StreamError,
        ) as problem:
            raise NoReply(f"{request.url.host} gave no whole reply.") from problem

    def _read(self, request: httpx.Request, most: int, redirects: bool) -> Reply:
        answer = self._client.send(request, stream=True, follow_redirects=redirects)
        try:
            body = bytearray()
            for chunk in answer.iter_bytes():
                body += chunk
                if len(body) > most:
                    raise NoReply(f"{request.url.host} answered with more than {most:,} bytes.")
            return Reply(answer.status_code, answer.headers, bytes(body), str(answer.url))
        finally:
            answer.close()

    def close(self) -> None:
        """Let go of every connection."""
        self._client.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
