"""The documentation is served from its folder and nowhere else, under its own policy."""

import base64
import hashlib
from pathlib import Path

import pytest

from bedside.cli.up.site import find, policy


@pytest.fixture
def site(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    (root / "rules").mkdir(parents=True)
    (root / "index.html").write_text("<p>Home", "utf-8")
    (root / "rules" / "index.html").write_text("<p>Rules", "utf-8")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (root / "way-out.txt").symlink_to(tmp_path / "secret.txt")
    return root


@pytest.mark.parametrize("path", ["/", "/index.html", "/rules/..", "index.html"])
def test_a_folder_answers_with_its_index(site: Path, path: str) -> None:
    file = find(site, path)
    assert file is not None
    assert file.body == b"<p>Home"


@pytest.mark.parametrize(
    "path",
    ["/../secret.txt", "//etc/passwd", "/way-out.txt", "/a\0b", "/missing", "/" + "x" * 5000],
)
def test_nothing_outside_the_folder_is_served(site: Path, path: str) -> None:
    assert find(site, path) is None


def test_only_the_scripts_written_in_a_page_may_run() -> None:
    allowed = base64.b64encode(hashlib.sha256(b"go()").digest()).decode()
    rule = policy(b'<script>go()</script><script src="/a.js"></script>')
    assert rule.endswith(f"script-src 'sha256-{allowed}' 'self'")
    assert "unsafe-inline" not in rule.partition("script-src")[2]
