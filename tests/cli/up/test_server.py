"""The try-it page asks the real engine, on this machine only, and never breaks."""

import io
import socket
import threading
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from http.server import ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlencode

import pytest

from bedside.check import check
from bedside.cli.up.__main__ import main
from bedside.cli.up.examples import EXAMPLES, HOSPITAL
from bedside.cli.up.server import LARGEST, PortTaken, open_server

Answer = tuple[HTTPResponse, str]


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ThreadingHTTPServer]:
    (tmp_path / "index.html").write_text("<p>The documentation", "utf-8")
    with open_server(0, tmp_path) as opened:
        thread = threading.Thread(target=opened.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield opened
        opened.shutdown()
        thread.join()


def ask(
    server: ThreadingHTTPServer,
    path: str = "/",
    form: dict[str, str] | None = None,
    **headers: str,
) -> Answer:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    body = urlencode(form, errors="surrogatepass") if form is not None else None
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    connection.request("POST" if form is not None else "GET", path, body, names)
    response = connection.getresponse()
    text = response.read().decode("utf-8")
    connection.close()
    return response, text


def test_the_first_page_shows_an_example_judged(server: ThreadingHTTPServer) -> None:
    response, text = ask(server)
    assert response.status == 200
    verdict = check(EXAMPLES[0].post, HOSPITAL, "us-hospital").verdict
    assert f'class="verdict {verdict}"' in text


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.slug)
def test_every_example_has_its_page(server: ThreadingHTTPServer, example: object) -> None:
    response, text = ask(server, f"/?example={getattr(example, 'slug', '')}")
    assert response.status == 200
    assert "<textarea" in text


def test_a_draft_is_judged_by_the_engine(server: ThreadingHTTPServer) -> None:
    _, text = ask(server, form={"text": "His SSN is 219-09-9999."}, X_Part="result")
    assert "PHI007" in text
    assert "<html" not in text


def test_markup_in_a_draft_stays_text(server: ThreadingHTTPServer) -> None:
    for field in ("text", "in_reply_to", "kind", "pack"):
        _, text = ask(server, form={"text": "x", field: "</textarea><script>alert(1)</script>"})
        assert "<script>alert" not in text


def test_strange_drafts_get_an_answer(server: ThreadingHTTPServer) -> None:
    for text in ("", "\0", "\ud800", "🙂" * 10_000, "\u202eabc", "a" * 1_000_000):
        assert ask(server, form={"text": text}, X_Part="result")[0].status == 200


def test_a_text_that_is_too_long_is_refused(server: ThreadingHTTPServer) -> None:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=30)
    connection.putrequest("POST", "/")
    connection.putheader("Content-Length", str(LARGEST + 1))
    connection.endheaders()
    assert connection.getresponse().status == 413
    connection.close()


def test_another_sites_name_for_this_machine_is_refused(server: ThreadingHTTPServer) -> None:
    for host in ("evil.example", "evil.example:80", "localhost.evil.example", ""):
        assert ask(server, Host=host)[0].status == 421


def test_no_script_but_our_own_may_run(server: ThreadingHTTPServer) -> None:
    response, text = ask(server)
    policy = response.headers["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert "style=" not in text


def test_the_documentation_lies_beside_it(server: ThreadingHTTPServer) -> None:
    assert ask(server, "/docs/index.html")[1] == "<p>The documentation"
    assert ask(server, "/docs/%2e%2e/secret")[0].status == 404
    assert ask(server, "/nothing")[0].status == 404


def test_only_this_machine_can_reach_it(server: ThreadingHTTPServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_port_in_use_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["--port", str(port)]) == 2
    captured = capsys.readouterr()
    assert captured.err.startswith(f"up: cannot listen on port {port}")
    assert captured.err.count("\n") == 1
    assert captured.out == ""


def test_a_taken_port_names_another() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(PortTaken, match="PORT="):
        open_server(taken.getsockname()[1], None)


@pytest.mark.parametrize("port", ["70000", "-1", "eight", ""])
def test_what_is_no_port_is_a_usage_error(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--port", port])
    assert stopped.value.code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_nothing_is_logged(server: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    errors = io.StringIO()
    monkeypatch.setattr("sys.stderr", errors)
    ask(server, "/?example=a-draft-in-an-address")
    assert errors.getvalue() == ""
