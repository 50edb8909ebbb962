"""Console blocks are found, run and refreshed."""

from pathlib import Path

from tools.console import commands, refresh, run

PAGE = """# A page

```console
$ make env
$ echo hello | bedside
$ true; bedside --no-such-flag \\
    --and-more
shown before
```
"""


def test_only_calls_of_bedside_are_commands(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(PAGE, encoding="utf-8")
    assert [(command.line, command.shown) for command in commands(page)] == [
        ("echo hello | bedside", ""),
        ("true; bedside --no-such-flag \\\n    --and-more", "shown before\n"),
    ]


def test_both_streams_are_shown_in_order() -> None:
    assert run("echo one; echo two >&2; echo three") == "one\ntwo\nthree\n"


def test_a_refreshed_page_shows_what_is_printed_now(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "```console\n$ echo a\nb\n$ true; bedside() { echo now; }; bedside\nold\n```\n", "utf-8"
    )
    refresh(page)
    assert page.read_text("utf-8") == (
        "```console\n$ echo a\nb\n$ true; bedside() { echo now; }; bedside\nnow\n```\n"
    )
