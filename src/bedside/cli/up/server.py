"""The web server of the try-it page: this machine only, nothing stored, nothing logged."""

from __future__ import annotations

import sys
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, cast
from urllib.parse import parse_qs, unquote, urlsplit

from bedside.check import Post, check
from bedside.check.model import KINDS, VOICES, Kind, Voice
from bedside.check.packs import PACKS
from bedside.cli.up.examples import BY_SLUG, EXAMPLES, HOSPITAL
from bedside.cli.up.page import asset, page, result
from bedside.cli.up.site import find

if TYPE_CHECKING:
    from pathlib import Path
    from socket import socket
    from typing import TextIO

LARGEST = 1_100_000  # bytes of a form: a text of 1 MB and its other fields
_HOSTS = {"localhost", "127.0.0.1", "[::1]"}
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_ASSETS = {
    "/style.css": ("style.css", "text/css; charset=utf-8"),
    "/live.js": ("live.js", "text/javascript; charset=utf-8"),
}
_HTML = "text/html; charset=utf-8"
_TEXT = "text/plain; charset=utf-8"


class PortTaken(OSError):
    """The port cannot be had; the text says what to do."""


def serve(port: int, site: Path | None, output: TextIO) -> None:
    """Serve on loopback until interrupted. Raises PortTaken."""
    server = open_server(port, site)
    check(EXAMPLES[0].post, HOSPITAL)  # so that the first visitor does not wait for the model
    with server, suppress(KeyboardInterrupt):
        print(f"Bedside is on http://localhost:{server.server_port}", file=output)
        print("Only this machine can reach it. Ctrl+C stops it.", file=output, flush=True)
        server.serve_forever()


def open_server(port: int, site: Path | None) -> ThreadingHTTPServer:
    """A server bound to `port` (0: any free one), not yet serving. Raises PortTaken."""
    try:
        return _Server(("127.0.0.1", port), partial(Visit, site))
    except (OSError, OverflowError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise PortTaken(
            f"cannot listen on port {port} ({reason}). "
            f"Stop what uses it, or choose another: make up PORT={(port % 65000) + 1}"
        ) from None


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Name a mistake of ours in one line; a visitor who left is none, and no draft is shown."""
        error = sys.exception()
        if not isinstance(error, ConnectionError | TimeoutError):
            print(f"up: a page could not be shown ({type(error).__name__})", file=sys.stderr)


class Visit(BaseHTTPRequestHandler):
    """One request."""

    server_version = "Bedside"
    sys_version = ""
    timeout = 30

    def __init__(
        self,
        site: Path | None,
        request: socket,
        address: tuple[str, int],
        server: ThreadingHTTPServer,
    ) -> None:
        self.site = site
        super().__init__(request, address, server)

    def do_GET(self) -> None:
        """Answer with the page (an example in it), one of its files, or the documentation."""
        if not self._is_local():
            return
        target = urlsplit(self.path)
        if target.path == "/":
            slug = parse_qs(target.query).get("example", [EXAMPLES[0].slug])[0]
            self._answer_page(BY_SLUG.get(slug, EXAMPLES[0]).post, PACKS[0])
        elif target.path == "/healthz":
            self._answer(200, b"ok\n", _TEXT)
        elif target.path in _ASSETS:
            name, kind = _ASSETS[target.path]
            self._answer(200, asset(name), kind)
        else:
            self._answer_site(unquote(target.path, errors="replace"))

    def do_HEAD(self) -> None:
        """Answer as GET does, without the body."""
        self.do_GET()

    def do_POST(self) -> None:
        """Check the draft in the form; answer with the page, or its result alone."""
        if not self._is_local():
            return
        size = self.headers.get("Content-Length", "")
        if not size.isdecimal():
            self._answer(411, b"How long is it?\n", _TEXT)
        elif int(size) > LARGEST:
            self.close_connection = True
            self._answer(413, b"That is too long: a text may have up to 1 MB.\n", _TEXT)
        else:
            form = parse_qs(
                self.rfile.read(int(size)).decode("utf-8", "replace"), keep_blank_values=True
            )
            self._answer_page(*_draft({name: values[0] for name, values in form.items()}))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - as it is declared
        """Say nothing: an address may hold a draft."""

    def _is_local(self) -> bool:
        # A page elsewhere may point its own name at this machine; it may not read what is here.
        host = self.headers.get("Host", "").rpartition(":")
        if (host[0] if host[2].isdecimal() else "".join(host)) in _HOSTS:
            return True
        self._answer(421, b"Open this as http://localhost.\n", _TEXT)
        return False

    def _answer_page(self, post: Post, pack: str) -> None:
        report = check(post, HOSPITAL, pack)
        if self.headers.get("X-Part") == "result":
            html = result(post, report)
        else:
            html = page(post, report, pack, documented=self.site is not None)
        self._answer(200, html.encode("utf-8", "replace"), _HTML)

    def _answer_site(self, path: str) -> None:
        file = find(self.site, path.removeprefix("/docs")) if self.site else None
        if file is None or not path.startswith("/docs/"):
            self._answer(404, b"There is no such page here.\n", _TEXT)
        else:
            self._answer(200, file.body, file.type, file.policy)

    def _answer(self, status: int, body: bytes, kind: str, policy: str = _POLICY) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", policy)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Referrer-Policy", "no-referrer")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)


def _draft(form: dict[str, str]) -> tuple[Post, str]:
    # What a select cannot hold is not an error worth a page: the first choice stands in.
    kind = form.get("kind", "")
    voice = form.get("voice", "")
    pack = form.get("pack", "")
    post = Post(
        text=form.get("text", "").replace("\r\n", "\n"),
        kind=cast("Kind", kind if kind in KINDS else KINDS[0]),
        voice=cast("Voice", voice if voice in VOICES else VOICES[0]),
        in_reply_to=form.get("in_reply_to") or None,
    )
    return post, pack if pack in PACKS else PACKS[0]
