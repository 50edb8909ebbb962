"""The share of posts that each rule fires on is counted once a post, and examples can be drawn."""

from pathlib import Path

import pytest

from tools.firing import main


def test_each_rule_is_counted_once_a_post(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    posts = tmp_path / "posts.txt"
    posts.write_text(
        "1|Mon|The door code is 4471 and the alarm code is 9912.\n"
        "\n"
        '{"text": "Flu shots are free on Saturday."}\n'
        "Wash your hands.\n",
        encoding="utf-8",
    )
    assert main([str(posts), "--rules", "CNF005", "--examples", "2"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("3 posts\n")
    assert "| CNF005 credential-or-secret | block | 1 | 33.33% |" in said
    assert "The door code is 4471 and the alarm code is 9912." in said
    assert "CNF001" not in said


def test_files_without_posts_are_said_to_be_empty(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("\n", encoding="utf-8")
    assert main([str(empty)]) == 1
    assert capsys.readouterr().err == "There are no posts in these files.\n"
