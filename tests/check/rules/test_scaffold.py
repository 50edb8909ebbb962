"""`make new-rule`: a rule, its page and its place on the list, or a kind refusal."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import bedside
from bedside.check.rules.base import FAMILY_ROOMS
from bedside.check.rules.scaffold.__main__ import main
from bedside.check.rules.scaffold.registry import with_rule

PACKAGE = Path(bedside.__file__).parent
FIRST = "give it a folder and a line in FAMILY_ROOMS first"
CUES = 'about = "Words to find."\npatterns = ["the words to find"]\n'


PASSED_OVER = shutil.ignore_patterns("__pycache__", "desk")


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    """A copy of the rules alone, free to be changed."""
    return shutil.copytree(PACKAGE / "check" / "rules", tmp_path / "rules", ignore=PASSED_OVER)


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the whole package and the project's settings."""
    shutil.copytree(PACKAGE, tmp_path / "src" / "bedside", ignore=PASSED_OVER)
    shutil.copy(PACKAGE.parents[1] / "pyproject.toml", tmp_path)
    return tmp_path


def in_house(house: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command],
        cwd=house,
        env={"PYTHONPATH": str(house / "src")},
        capture_output=True,
        text=True,
    )


def problems(house: Path) -> str:
    code = (
        "from bedside.check.rules import BY_CODE; from bedside.check.testing import problems;"
        "rule = BY_CODE['PHI099']; page = rule.page_path.read_text('utf-8');"
        "print(*problems(rule.code, page), sep='\\n')"
    )
    done = in_house(house, "-c", code)
    assert done.stderr == ""
    return done.stdout


def test_a_new_page_runs_and_fails_until_its_rule_is_written(
    house: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    check = house / "src" / "bedside" / "check"
    assert main(["CODE=PHI099", "NAME=some-name"], check / "rules") == 0
    assert capsys.readouterr().out.splitlines()[:3] == [
        "rules/privacy/phi099_some_name.py",
        "rules/privacy/phi099_some_name.md",
        "rules/privacy/__init__.py",
    ]
    assert problems(house) == "line 16: PHI099 does not find “the words to find”\n"

    (check / "recognise" / "cues" / "some-name.toml").write_text(CUES, encoding="utf-8")
    rule = check / "rules" / "privacy" / "phi099_some_name.py"
    sourced = rule.read_text("utf-8").replace("sources=()", 'sources=("45-cfr-164-502",)')
    rule.write_text(sourced, encoding="utf-8")
    assert problems(house) == "\n"


def test_a_new_rule_is_on_the_list_sorted_formatted_and_linted(house: Path) -> None:
    privacy = house / "src" / "bedside" / "check" / "rules" / "privacy"
    assert main(["CODE=PHI016", "NAME=voice-print"], privacy.parent) == 0
    registry = (privacy / "__init__.py").read_text("utf-8").splitlines()
    entry = registry.index("    PHI016,")
    assert [line.strip() for line in registry[entry - 1 : entry + 2]] == [
        "PHI015,",
        "PHI016,",
        "PHI018,",
    ]
    new = [str(privacy / name) for name in ("__init__.py", "phi016_voice_print.py")]
    for command in (["format", "--check"], ["check", "--no-cache"]):
        done = in_house(house, "-m", "ruff", *command, *new)
        assert done.returncode == 0, done.stdout


def test_a_rule_may_stand_last_on_the_list(rules: Path) -> None:
    assert main(["CODE=PHI999", "NAME=some-name"], rules) == 0
    registry = (rules / "privacy" / "__init__.py").read_text("utf-8").splitlines()
    assert registry[-2:] == ["    PHI999,", ")"]


@pytest.mark.parametrize(("room", "order"), [("words", [1, 0]), ("access", [0, 1])])
def test_a_rule_may_be_the_first_of_its_family(room: str, order: list[int]) -> None:
    empty = (
        '"""XYZ: words."""\n\nfrom bedside.check.rules.base import Rule\n\n'
        "XYZ_RULES: tuple[Rule, ...] = ()\n"
    )
    first = with_rule(empty, "XYZ001", "xyz001_some_name", room)
    imports = [
        f"from bedside.check.rules.{room}.xyz001_some_name import RULE as XYZ001",
        "from bedside.check.rules.base import Rule",
    ]
    assert first.splitlines()[2:] == [
        *(imports[at] for at in order),
        "",
        "XYZ_RULES: tuple[Rule, ...] = (",
        "    XYZ001,",
        ")",
    ]


def test_a_family_without_a_list_is_refused(
    rules: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    registry = rules / "privacy" / "__init__.py"
    registry.write_text('"""Nothing here."""\n', encoding="utf-8")
    assert main(["CODE=PHI099", "NAME=some-name"], rules) == 2
    assert capsys.readouterr().err == f"{registry} has no list of rules to put another one on.\n"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        ([], "Say which rule to start: CODE=PHI099 NAME=some-name."),
        (["CODE=PHI099"], "Say which rule to start: CODE=PHI099 NAME=some-name."),
        (
            ["CODE=PHI000", "NAME=some-name"],
            "“PHI000” is no code: it is three capitals and three figures, like PHI099.",
        ),
        (
            ["CODE=phi99", "NAME=some-name"],
            "“phi99” is no code: it is three capitals and three figures, like PHI099.",
        ),
        (
            ["CODE=PHI099", "NAME=Some_Name"],
            "“Some_Name” is no name: it is small words with hyphens, like some-name.",
        ),
        (
            ["CODE=PHI099", "NAME=" + "long-" * 10 + "name"],
            f"“{'long-' * 10}name” has 54 letters: 36 are the most.",
        ),
        (
            ["CODE=XYZ001", "NAME=some-name"],
            f"There is no family XYZ (there is {', '.join(sorted(FAMILY_ROOMS))}): {FIRST}.",
        ),
        (
            ["CODE=PHI020", "NAME=some-name"],
            "PHI020 is patient-relationship; a code is permanent, so take the next free one.",
        ),
        (
            ["CODE=PHI099", "NAME=patient-name"],
            "patient-name is what PHI001 is called: find another name.",
        ),
    ],
)
def test_a_refusal_is_one_kind_line_and_writes_nothing(
    rules: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], reason: str
) -> None:
    before = {path: path.read_bytes() for path in rules.rglob("*") if path.is_file()}
    assert main(arguments, rules) == 2
    assert capsys.readouterr() == ("", f"{reason}\n")
    assert {path: path.read_bytes() for path in rules.rglob("*") if path.is_file()} == before
