"""`bedside rules` and `bedside packs`: what there is, and what each means."""

from __future__ import annotations

from pathlib import Path

import pytest

from bedside.check.packs import PACKS
from bedside.check.rules import RULES
from tests.cli.called import call

Capture = pytest.CaptureFixture[str]


def test_every_rule_is_listed(capsys: Capture) -> None:
    out = call(capsys, "rules").out
    for rule in RULES:
        assert f"{rule.code}  {rule.severity:<6}  {rule.name}" in out


@pytest.mark.parametrize("code", [rule.code for rule in RULES])
def test_every_rule_explains_itself_with_sources_and_severities(capsys: Capture, code: str) -> None:
    answer = call(capsys, "rules", code)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(code)
    assert "\nSources\n" in answer.out
    assert "https://" in answer.out
    for name in PACKS:
        assert f"  {name} " in answer.out


def test_a_rule_is_found_by_its_name_or_in_small_letters(capsys: Capture) -> None:
    assert call(capsys, "rules", "phi007") == call(capsys, "rules", "social-security-number")


def test_an_unknown_rule_is_refused(capsys: Capture) -> None:
    answer = call(capsys, "rules", "PHI700")
    assert (answer.code, answer.out) == (2, "")
    assert "there is no rule “PHI700”; did you mean" in answer.err


def test_every_pack_is_listed_and_shown(capsys: Capture, tmp_path: Path) -> None:
    listed = call(capsys, "packs").out
    for name in PACKS:
        assert name in listed
        shown = call(capsys, "packs", name)
        assert shown.code == 0
        assert "PHI001" in shown.out
    house = tmp_path / "house.toml"
    house.write_text('about = "Ours."\nextends = "us-dental"\n[severity]\nPHI001 = "off"\n')
    shown = call(capsys, "packs", str(house))
    assert shown.out.startswith("house.toml\nOurs.\nExtends us-dental, then us-hospital.\n")
    assert "PHI001  off     patient-name" in shown.out
    assert "(by itself block)" in shown.out
