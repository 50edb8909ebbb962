"""`bedside check`: exit codes, inputs, formats and options."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.called import FINE, LEAKS, call, feed

Capture = pytest.CaptureFixture[str]


def test_a_text_that_may_leave_exits_0(capsys: Capture) -> None:
    answer = call(capsys, "check", "--text", FINE)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith("Verdict: clear")
    assert "Read it once as the patient would." in answer.out


def test_a_text_that_must_not_leave_exits_1(capsys: Capture) -> None:
    answer = call(capsys, "check", "--text", LEAKS)
    assert (answer.code, answer.err) == (1, "")
    assert "PHI007" in answer.out


def test_exit_zero_reports_and_exits_0(capsys: Capture) -> None:
    answer = call(capsys, "check", "--exit-zero", "--text", LEAKS)
    assert answer.code == 0
    assert "PHI007" in answer.out


def test_exit_zero_hides_no_wrong_input(capsys: Capture) -> None:
    assert call(capsys, "check", "--exit-zero", "nowhere.txt").code == 2


def test_a_finding_that_only_advises_exits_0(capsys: Capture, tmp_path: Path) -> None:
    rules = call(capsys, "rules").out.splitlines()
    codes = [line.split()[0] for line in rules if line.startswith("PHI")]
    pack = tmp_path / "gentle.toml"
    pack.write_text("[severity]\n" + "".join(f'{code} = "advise"\n' for code in codes))
    answer = call(capsys, "check", "--pack", str(pack), "--text", LEAKS)
    assert answer.code == 0
    assert "Verdict: advise" in answer.out
    assert "(pack gentle.toml)" in answer.out


def test_a_file_is_one_post(capsys: Capture, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(f"{FINE}\n{LEAKS}\n")
    answer = call(capsys, "check", str(draft))
    assert answer.code == 1
    assert f"{draft}:2:41" in answer.out


def test_standard_input_is_read_when_nothing_is_named(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, LEAKS.encode())
    assert call(capsys, "check").code == 1
    feed(monkeypatch, FINE.encode())
    assert call(capsys, "check", "-").code == 0


def test_on_a_terminal_with_nothing_named_one_line_helps(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    feed(monkeypatch, b"", terminal=True)
    answer = call(capsys, "check")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err == (
        "bedside: nothing to read: give a FILE, --text “…” or --jsonl FILE, or pipe a text in\n"
    )


def test_json_of_one_post_is_the_report_of_the_contract(capsys: Capture) -> None:
    report = json.loads(call(capsys, "check", "--format", "json", "--text", LEAKS).out)
    assert list(report) == ["id", "verdict", "findings", "engine", "pack", "facts"]
    assert (report["id"], report["verdict"]) == (None, "block")
    assert (report["pack"], report["facts"]) == ("us-hospital", None)
    found = next(one for one in report["findings"] if one["code"] == "PHI007")
    assert LEAKS[found["start"] : found["end"]] == found["words"] == "536-22-8871"


def test_several_files_are_a_list_and_a_missing_one_keeps_its_place(
    capsys: Capture, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(FINE)
    (tmp_path / "c.txt").write_text(LEAKS)
    names = [str(tmp_path / name) for name in ("a.txt", "b.txt", "c.txt")]
    answer = call(capsys, "check", "--format", "json", *names)
    reports = json.loads(answer.out)
    assert answer.code == 2
    assert [report["id"] for report in reports] == names
    assert [report.get("verdict") for report in reports] == ["clear", None, "block"]
    assert list(reports[1]) == ["id", "error"]
    assert answer.err == f"bedside: {names[1]}: there is no such file\n"


@pytest.mark.parametrize("form", ["jsonl", "sarif", "github"])
def test_the_other_formats_are_written(capsys: Capture, form: str) -> None:
    answer = call(capsys, "check", "--format", form, "--text", LEAKS)
    assert answer.code == 1
    assert "PHI007" in answer.out


def test_the_organisation_chooses_the_pack_and_the_call_overrules_it(
    capsys: Capture, tmp_path: Path
) -> None:
    facts = tmp_path / "org.toml"
    facts.write_text('[organisation]\nname = "Harbor Point Dental"\ntype = "dental"\n')
    chosen = json.loads(
        call(capsys, "check", "--org", str(facts), "--format", "json", "--text", FINE).out
    )
    assert chosen["pack"] == "us-dental"
    assert len(chosen["facts"]) == 16
    named = call(
        capsys,
        "check",
        "--org",
        str(facts),
        "--pack",
        "personal",
        "--format",
        "json",
        "--text",
        FINE,
    )
    assert json.loads(named.out)["pack"] == "personal"


def test_a_pack_file_may_extend_another_beside_it(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text('[severity]\nPHI007 = "off"\n')
    (tmp_path / "house.toml").write_text('extends = "base.toml"\n')
    house = str(tmp_path / "house.toml")
    answer = call(capsys, "check", "--pack", house, "--format", "json", "--text", LEAKS)
    report = json.loads(answer.out)
    assert report["pack"] == "house.toml"
    assert "PHI007" not in {found["code"] for found in report["findings"]}


def test_what_it_answers_makes_a_text_a_reply(capsys: Capture) -> None:
    review = ("--in-reply-to", "They lost my records.")
    text = ("--text", "We have no record of you ever being seen here.")
    answer = call(capsys, "check", "--format", "json", *review, *text)
    codes = {found["code"] for found in json.loads(answer.out)["findings"]}
    assert answer.code == 1
    assert "PHI020" in codes


def test_a_day_and_a_network_may_be_named(capsys: Capture) -> None:
    answer = call(
        capsys, "check", "--on", "2026-03-31", "--network", "mastodon", "--voice", "personal",
        "--kind", "comment", "--text", FINE,
    )  # fmt: skip
    assert (answer.code, answer.err) == (0, "")


def test_a_megabyte_and_ten_thousand_emoji_are_read(capsys: Capture, tmp_path: Path) -> None:
    for name, text in (("long.txt", "Wash your hands. " * 60_000), ("emoji.txt", "😀" * 10_000)):
        (tmp_path / name).write_text(text)
        answer = call(capsys, "check", str(tmp_path / name))
        assert (answer.code in (0, 1), answer.err) == (True, "")
