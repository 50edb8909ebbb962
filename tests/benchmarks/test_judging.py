"""Verdicts are counted by what the post deserved."""

import pytest

from benchmarks import judging


def post(verdict: str, kind: str = "post") -> dict[str, str]:
    return {"verdict": verdict, "kind": kind}


@pytest.mark.parametrize("kind", ["PERSON", "DATE", "PHONE", "MRN"])
def test_a_peer_that_names_an_identifier_blocks(kind: str) -> None:
    assert judging.peer_verdict([(kind, 0, 3)]) == "block"


@pytest.mark.parametrize("kind", ["AGE", "ORGANISATION", "HANDLE", "URL"])
def test_a_peer_that_names_nothing_identifying_lets_it_pass(kind: str) -> None:
    assert judging.peer_verdict([(kind, 0, 3)]) == "clear"


def test_shares_are_taken_of_the_posts_that_deserved_it() -> None:
    posts = [post("block"), post("block"), post("clear"), post("clear"), post("review")]
    found = judging.summarise(posts, ["block", "clear", "review", "advise", "block"])
    assert found["stopped"] == 0.5
    assert found["fine_blocked"] == 0
    assert found["fine_raised"] == 0.5
    assert found["truth"]["review"] == {"block": 1}


def test_kinds_are_counted_apart() -> None:
    found = judging.summarise([post("block", "reply"), post("block")], ["block", "clear"])
    assert found["by_kind"]["reply"]["block"] == {"block": 1}
    assert found["by_kind"]["post"]["block"] == {"clear": 1}


def test_without_fine_posts_there_is_no_share_of_them() -> None:
    assert judging.summarise([post("block")], ["block"])["fine_blocked"] is None
