"""A reverse proxy that breaks what passes through it, on purpose and on time."""

import contextlib
import http.client
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

_HOP = {"connection", "transfer-encoding", "content-length", "keep-alive", "date", "server"}


@dataclass
class Fault:
    """What happens to the next call whose path holds `path`, `times` times.

    forward: whether the real server gets the request. status: what is answered instead of the
    real answer; None: nothing, the connection is cut. held: the answer waits until `release` is
    set; `reached` is set once the real server has answered.
    """

    path: str
    forward: bool = True
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b"{}"
    times: int = 1
    held: bool = False
    pass_on: bool = False
    reached: threading.Event = field(default_factory=threading.Event)
    release: threading.Event = field(default_factory=threading.Event)


class Proxy:
    """Stands before a real server; `faults` are used up in order, `calls` is what came by."""

    def __init__(self, upstream_port: int) -> None:
        self.upstream_port = upstream_port
        self.faults: list[Fault] = []
        self.calls: list[str] = []
        self._lock = threading.Lock()
        proxy = self

        class Handler(_Handler):
            owner: ClassVar[Proxy] = proxy

        self._handler = Handler
        self.port = 0
        self._start()

    @property
    def url(self) -> str:
        return f"http://localhost:{self.port}"

    def _start(self) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", self.port), self._handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def _stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @contextlib.contextmanager
    def down(self) -> Iterator[None]:
        """Inside, nobody listens."""
        self._stop()
        try:
            yield
        finally:
            self._start()

    def counts(self, path: str) -> int:
        return sum(path in call for call in self.calls)

    def take(self, path: str) -> Fault | None:
        with self._lock:
            self.calls.append(path)
            for fault in self.faults:
                if fault.path in path and fault.times > 0:
                    fault.times -= 1
                    return fault
        return None

    @contextlib.contextmanager
    def started(self) -> Iterator["Proxy"]:
        try:
            yield self
        finally:
            for fault in self.faults:
                fault.release.set()
            self._stop()


class _Handler(BaseHTTPRequestHandler):
    owner: ClassVar[Proxy]
    protocol_version = "HTTP/1.1"

    def handle_any(self) -> None:
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        fault = self.owner.take(self.path)
        answer: tuple[int, dict[str, str], bytes] | None = None
        if fault is None or fault.forward:
            answer = self._forward(body)
        if fault is not None:
            fault.reached.set()
            if fault.held:
                fault.release.wait(60)
            if not fault.pass_on:
                answer = (fault.status, fault.headers, fault.body) if fault.status else None
        if answer is None:
            self.close_connection = True
            return
        status, headers, content = answer
        with contextlib.suppress(ConnectionError):
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

    do_GET = do_POST = handle_any  # noqa: N815

    def _forward(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
        link = http.client.HTTPConnection("127.0.0.1", self.owner.upstream_port, timeout=60)
        try:
            headers = {k: v for k, v in self.headers.items() if k.lower() not in _HOP}
            link.request(self.command, self.path, body or None, headers)
            answer = link.getresponse()
            kept = {k: v for k, v in answer.getheaders() if k.lower() not in _HOP}
            return answer.status, kept, answer.read()
        finally:
            link.close()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""
