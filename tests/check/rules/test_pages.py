"""Every rule has a page, and every page is true: its examples are judged as it says."""

import re
from collections import Counter
from pathlib import Path

import pytest

import bedside.check.rules
from bedside.check import check
from bedside.check.rules import RULES, Rule
from bedside.check.rules.base import FAMILY_ROOMS
from bedside.check.sources import load_sources
from bedside.check.testing import examples, problems

ROOMS = [Path(bedside.check.rules.__file__).parent / room for room in FAMILY_ROOMS.values()]
HEADINGS = ["What it finds", "Why", "How to mend it", "Known misses", "Sources"]
SURE = {"sourced", "secondary"}

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def page(rule: Rule) -> str:
    return rule.page_path.read_text(encoding="utf-8")


def used_twice(names: list[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


@each_rule
def test_the_examples_of_a_page_are_judged_as_it_says(rule: Rule) -> None:
    assert list(problems(rule.code, page(rule))) == []


@each_rule
def test_a_page_is_titled_with_the_code_and_the_name_and_opens_with_one_sentence(
    rule: Rule,
) -> None:
    title, empty, sentence, after = page(rule).splitlines()[:4]
    assert title == f"# {rule.code} {rule.name}"
    assert (empty, after) == ("", "")
    assert re.fullmatch(r"[A-Z].*[a-z’'”)]\.", sentence)


@each_rule
def test_a_page_has_every_part(rule: Rule) -> None:
    headings = re.findall(r"^## (.+)$", page(rule), re.MULTILINE)
    assert [heading for heading in headings if heading in HEADINGS] == HEADINGS
    assert [heading for heading in headings if heading.startswith(("Stops ", "Raises "))] != []
    assert [heading for heading in headings if heading.startswith("Leaves ")] != []


@each_rule
def test_a_page_shows_what_is_found_and_what_is_left_alone(rule: Rule) -> None:
    shown = [{mark.code for mark in example.marks} for example in examples(page(rule))]
    assert [codes for codes in shown if rule.code in codes] != []
    assert [codes for codes in shown if not codes] != []


@each_rule
def test_what_a_page_shows_without_a_mark_may_leave(rule: Rule) -> None:
    for example in examples(page(rule)):
        if not example.marks:
            report = check(example.post, example.organisation, example.pack, example.on)
            found = [
                (finding.code, finding.words)
                for finding in report.findings
                # A piece of advice (a jargon word) does not keep a post here.
                if finding.severity != "advise" or finding.code == rule.code
            ]
            assert found == [], f"line {example.line}"


@each_rule
def test_a_rule_rests_on_sources_that_are_on_file_and_sure(rule: Rule) -> None:
    on_file = load_sources()
    assert rule.sources, "a rule without a source is an opinion"
    assert [key for key in rule.sources if key not in on_file] == []
    assert [key for key in rule.sources if on_file[key][1] not in SURE] == []


@each_rule
def test_a_page_names_the_sources_of_its_rule_as_sure_as_they_are(rule: Rule) -> None:
    notes = page(rule).partition("\n## Sources\n")[2]
    named = re.findall(r"^- `([\w-]+)` \((\w+)\): \S", notes, re.MULTILINE)
    assert named == [(key, load_sources()[key][1]) for key in rule.sources]


@each_rule
def test_a_page_reports_accounts_as_accounts(rule: Rule) -> None:
    cases = [key for key in rule.sources if re.search(r"-\d{4}$", key)]
    if any(load_sources()[key][1] == "secondary" for key in cases):
        why = page(rule).partition("\n## Why\n")[2].partition("\n## ")[0]
        assert re.search("[Aa]ccounts? of", why)


def test_a_code_and_a_name_are_used_once() -> None:
    assert used_twice([rule.code for rule in RULES]) == []
    assert used_twice([rule.name for rule in RULES]) == []


def test_every_rule_file_and_every_page_belongs_to_a_rule_on_the_list() -> None:
    listed = {rule.page_path.stem for rule in RULES}
    for ending in ("py", "md"):
        assert {path.stem for room in ROOMS for path in room.glob(f"*[0-9]_*.{ending}")} == listed


def test_rules_stand_by_family_in_the_order_of_their_codes() -> None:
    families = list(FAMILY_ROOMS)
    places = [(families.index(rule.code[:3]), rule.code) for rule in RULES]
    assert places == sorted(places)


def test_examples_reach_nobody_real() -> None:
    # 555-01xx, .example and the addresses kept for documentation lead to no one.
    for rule in RULES:
        text = page(rule)
        numbers = re.findall(r"\b\d{3}\D{1,2}\d{3}-\d{4}\b", text)
        assert [number for number in numbers if "555-01" not in number] == []
        hosts = re.findall(r"(?:https?://|\w@)([\w.-]+\.[a-z]{2,})", text)
        assert [host for host in hosts if not host.endswith(".example")] == []
