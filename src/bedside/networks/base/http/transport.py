"""httpx over connections that are pinned to a judged address and end at a deadline."""

from __future__ import annotations

import contextlib
import time
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

import httpcore
import httpx

from bedside.networks.base.http.outcome import Unsent

if TYPE_CHECKING:
    import ssl
    from collections.abc import Iterable, Iterator

    from bedside.networks.base.http.guard import Guard

_DEADLINE: ContextVar[float | None] = ContextVar("deadline", default=None)


@contextlib.contextmanager
def until(seconds: float) -> Iterator[None]:
    """Let everything inside take this long in all, however slowly the other side drips."""
    token = _DEADLINE.set(time.monotonic() + seconds)
    try:
        yield
    finally:
        _DEADLINE.reset(token)


def left(timeout: float | None) -> float | None:
    """What a step may still take, in seconds: its own time-out or what is left of the whole."""
    deadline = _DEADLINE.get()
    if deadline is None:
        return timeout
    rest = max(deadline - time.monotonic(), 0.001)
    return rest if timeout is None else min(timeout, rest)


class _TimedStream(httpcore.NetworkStream):
    """A connection whose every step ends at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        return _TimedStream(self._stream.start_tls(ssl_context, server_hostname, left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class _PinnedBackend(httpcore.NetworkBackend):
    """Connects to an address the guard has judged, never to a name."""

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        failed: Exception | None = None
        for address in self._guard.addresses(host, port):
            try:
                return _TimedStream(
                    self._inner.connect_tcp(
                        address, port, left(timeout), local_address, socket_options
                    )
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as problem:
                failed = problem
        raise Unsent(f"{host} takes no connections at the moment.") from failed


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Iterable[bytes]) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._stream)

    def close(self) -> None:
        close = getattr(self._stream, "close", None)
        if close is not None:
            close()


class GuardedTransport(httpx.BaseTransport):
    """An httpx transport that lets the guard judge every request, redirects included.

    Raises `Unsent` and `Refused`, and httpcore's own errors for what breaks on the way.
    """

    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            network_backend=_PinnedBackend(guard),
            max_connections=64,
            # A connection left open may be closed by the other side just as it is used again,
            # and then nobody knows whether the request arrived.
            max_keepalive_connections=0,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request; see `httpx.BaseTransport`."""
        url = request.url
        self._guard.check(url.scheme, url.host, url.port)
        assert isinstance(request.stream, httpx.SyncByteStream)  # noqa: S101 - httpx's own promise
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        assert not hasattr(answer.stream, "__aiter__")  # noqa: S101 - a pool of the plain kind
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer.stream),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()
