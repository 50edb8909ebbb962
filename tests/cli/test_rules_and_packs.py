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


def test_a_pack_says_what_it_looks_for_and_what_it_does_not(
    capsys: Capture, tmp_path: Path
) -> None:
    shown = call(capsys, "packs", "us-clinic").out
    assert (
        "    yes      A signed authorization for a patient's story (45 CFR 164.508(a)(1))" in shown
    )
    assert "    not yet  Who is told, and by when (45 CFR 164.404 to 164.408)" in shown
    house = tmp_path / "house.toml"
    house.write_text('extends = "us-clinic"\n[severity]\nPHI022 = "off"\nPHI027 = "off"\n')
    shown = call(capsys, "packs", str(house)).out
    assert "    not yet  A signed authorization for a patient's story" in shown
    assert "National Law" in call(capsys, "packs", "au-ahpra").out


def test_facts_to_start_from_can_be_used_as_they_are(capsys: Capture, tmp_path: Path) -> None:
    facts = tmp_path / "facts.toml"
    facts.write_text(call(capsys, "packs", "us-pharmacy", "--facts").out)
    assert "(pack us-pharmacy)" in call(capsys, "check", "--org", str(facts), "--text", "Hi.").out
    assert call(capsys, "packs", "--facts").code == 2


def test_a_pack_says_which_practices_it_looks_after(capsys: Capture) -> None:
    shown = call(capsys, "packs", "us-clinic", "--practices").out
    assert "     12  yes      Keep posts general\n" in shown
    assert "      2  not yet  Keep apps up to date\n" in shown
    assert call(capsys, "packs", "--practices").code == 2
