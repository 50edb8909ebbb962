"""JSON and JSON Lines: keys, order and characters as other programs expect them."""

from __future__ import annotations

import json

from bedside.check.model import Fix
from bedside.check.reports import Entry
from tests.check.reports.written_by_hand import entry, finding, settings, written

TEXT = "To Maria 😀"


def test_a_line_has_the_keys_of_the_contract_in_their_order() -> None:
    line = written("jsonl", entry(TEXT, finding(TEXT, "Maria"), id="a"))
    report = json.loads(line)
    assert line.endswith("}\n")
    assert list(report) == ["id", "verdict", "findings", "engine", "pack", "facts"]
    found = report["findings"][0]
    assert list(found) == [
        *("code", "name", "severity", "field", "start", "end", "box", "words", "say", "fix"),
        *("sources", "fingerprint"),
    ]
    assert list(found["fix"]) == ["replacement", "safe"]
    assert list(found["sources"][0]) == ["key", "title", "section", "url", "as_of"]
    assert found["box"] is None
    assert report["facts"] is None
    assert (found["start"], found["end"]) == (3, 8)


def test_no_fix_is_null() -> None:
    found = json.loads(written("jsonl", entry(TEXT, finding(TEXT, "Maria", fix=None))))
    assert found["findings"][0]["fix"] is None


def test_an_unread_post_is_its_id_and_the_error() -> None:
    line = written("jsonl", Entry(error="this is not JSON", id=None, file="a.jsonl", line=3))
    assert line == '{"id":null,"error":"this is not JSON"}\n'


def test_a_report_is_one_line_for_every_reader() -> None:
    text = "a\u2028b\u2029c\x85d\x0be\x1cf\rg\nh"
    line = written("jsonl", entry(text, finding(text, text)))
    assert len(line.splitlines()) == 1
    assert json.loads(line)["findings"][0]["words"] == text


def test_half_a_character_is_escaped_and_comes_back() -> None:
    text = "a\ud800b"
    line = written("jsonl", entry(text, finding(text, text, fix=Fix("x"))))
    assert json.loads(line)["findings"][0]["words"] == text
    assert line.isascii()


def test_json_is_an_object_for_one_and_a_list_for_many() -> None:
    one = entry(TEXT, finding(TEXT, "Maria"))
    bad = Entry(error="no", id="b")
    many = settings(many=True)
    assert json.loads(written("json", one))["verdict"] == "block"
    assert [*map(len, json.loads(written("json", one, bad, how=many)))] == [6, 2]
    assert json.loads(written("json", how=many)) == []


def test_a_fix_for_the_whole_field_says_so() -> None:
    found = finding(TEXT, "Maria", fix=Fix.of_all("Thank you."))
    fix = json.loads(written("jsonl", entry(TEXT, found)))["findings"][0]["fix"]
    assert fix == {"replacement": "Thank you.", "safe": False, "whole": True}
