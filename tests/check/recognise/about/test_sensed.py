"""What the judgement model senses for other rules: where, how it is told, what it may not do."""

import tomllib
from pathlib import Path

import pytest

from bedside.check import Media, Organisation, Post, check
from bedside.check.model import Claim
from bedside.check.packs import load_pack
from bedside.check.recognise.about import opinion, sensed
from bedside.check.recognise.judgement import Judgement
from bedside.check.recognise.reading import Reading
from bedside.check.rules.worded import sensed as hits_of
from bedside.check.text import View

TEXT = "The garden is open to visitors from nine to five."


@pytest.fixture
def everything_is_sensed(monkeypatch):
    monkeypatch.setattr(opinion, "thresholds", lambda: (0.0,) * len(sensed.CODES))


class Told:
    """An opinion that sees one deal."""

    def sensed(self, least=0.0):
        return {"CNF002": ((12, 34),)}

    def denies(self, code):
        return code == "CNF003"


def codes_of_rules():
    pack = load_pack("us-hospital")
    return {rule.code: rule for kind in ("post", "comment") for rule in pack.rules_for(kind)}


def test_thresholds_are_shares_for_codes_the_model_knows():
    path = Path(sensed.__file__).with_name("thresholds.toml")
    written = tomllib.loads(path.read_text("utf-8"))
    assert written.keys() <= set(sensed.CODES)
    assert all(0 < least < 1 for least in written.values())
    assert len(sensed.thresholds()) == len(sensed.CODES)


def test_every_code_that_can_be_sensed_belongs_to_a_rule():
    assert set(sensed.CODES) <= codes_of_rules().keys()


def test_a_stretch_becomes_a_hit_that_says_it_is_an_opinion():
    reading = Reading("text", View(TEXT), (), Told())
    reading.judgement = Judgement()
    (hit,) = hits_of(reading, "CNF002")
    assert (hit.start, hit.end, hit.sensed) == (12, 34, True)
    assert list(hits_of(reading, "CNF003")) == []


@pytest.mark.usefixtures("everything_is_sensed")
def test_an_opinion_alone_is_never_a_stop():
    findings = check(Post(text=TEXT)).findings
    stops = {code for code, rule in codes_of_rules().items() if rule.severity == "block"}
    assert {one.code for one in findings} & stops
    assert {one.severity for one in findings if one.code in sensed.CODES} <= {"review", "advise"}


@pytest.mark.usefixtures("everything_is_sensed")
def test_words_of_a_table_are_told_by_the_table_alone():
    text = "CONFIDENTIAL - INTERNAL USE ONLY"
    told = [one for one in check(Post(text=text)).findings if one.code == "CNF001"]
    assert [one.severity for one in told] == ["block"]


@pytest.mark.usefixtures("everything_is_sensed")
def test_a_hit_is_words_of_the_text():
    for one in check(Post(text=TEXT)).findings:
        assert TEXT[one.start : one.end] == one.words


@pytest.mark.usefixtures("everything_is_sensed")
def test_alt_texts_are_not_sensed():
    report = check(Post(text="", media=(Media(alt=TEXT),)))
    assert not {one.code for one in report.findings} & set(sensed.CODES)


@pytest.mark.usefixtures("everything_is_sensed")
@pytest.mark.parametrize("text", ["", " ", "…", "a", "\u200b", "x" * 5000, "ab " * 700])
def test_texts_of_any_length_are_sensed(text):
    assert check(Post(text=text)).verdict in {"clear", "advise", "review", "block"}


def test_an_accepted_sentence_does_not_hide_what_is_sensed_in_the_next(monkeypatch):
    accepted = "Our laser cures plantar fasciitis in one visit."
    text = f"{accepted} {TEXT}"
    there = (len(accepted) + 1, len(text))
    monkeypatch.setattr(opinion.Read, "sensed", lambda self, least=0.0: {"CLM001": (there,)})
    facts = Organisation(claims=(Claim(sentence=accepted, source="our trial, 2025"),))
    found = [one for one in check(Post(text=text), facts).findings if one.code == "CLM001"]
    assert [(one.start, one.severity) for one in found] == [(there[0], "review")]


def test_the_model_never_speaks_against_a_stop(monkeypatch):
    monkeypatch.setattr(opinion.Read, "denies", lambda self, code: True)
    post = Post(text="This miracle cure works for everyone.")
    told = [one.severity for one in check(post).findings if one.code == "CLM002"]
    assert told
    assert set(told) == {"block"}
