"""Reference pages follow the code, and a stale one is noticed."""

from pathlib import Path

from bedside.check.rules import RULES
from bedside.check.sources import source
from tools.reference import GENERATED, reference_pages, stale_pages, write_pages
from tools.reference.rules import rule_page
from tools.reference.safe_harbor import PARAGRAPHS, safe_harbor_page

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def test_the_reference_matches_the_code() -> None:
    assert stale_pages(REFERENCE, reference_pages()) == [], "run `make docs`"


def test_a_changed_a_missing_and_a_leftover_page_are_stale(tmp_path: Path) -> None:
    now = {name: f"{GENERATED}{name}\n" for name in ("a.md", "rules/b.md", "c.md")}
    write_pages(tmp_path, now | {"rules/gone.md": f"{GENERATED}gone\n"})
    (tmp_path / "a.md").write_text(f"{GENERATED}changed\n", "utf-8")
    (tmp_path / "c.md").unlink()
    assert stale_pages(tmp_path, now) == ["a.md", "c.md", "rules/gone.md"]


def test_writing_removes_what_is_generated_no_more_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("# Mine\n", "utf-8")
    write_pages(tmp_path, {"old.md": f"{GENERATED}old\n"})
    write_pages(tmp_path, {"new.md": f"{GENERATED}new\n"})
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine.md", "new.md"]


def test_every_rule_has_a_page_with_its_sources() -> None:
    for rule in RULES:
        assert rule_page(rule).startswith(f"# {rule.code} {rule.name}\n")
        sources = rule_page(rule).partition("\n## Sources\n")[2]
        assert [key for key in rule.sources if source(key).url not in sources] == []


def test_a_rule_names_only_paragraphs_that_exist() -> None:
    assert {letter for rule in RULES for letter in rule.safe_harbor} <= set(PARAGRAPHS)


def test_a_paragraph_that_no_rule_looks_for_is_said_to_be_uncovered() -> None:
    assert safe_harbor_page(()).count("**not covered**") == len(PARAGRAPHS) == 18
