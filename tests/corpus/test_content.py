"""The labels for content: their own families, words that are there, both parts, no text twice."""

import json
import re
from collections import Counter
from itertools import chain

import pytest

from benchmarks.content import FAMILIES, family, read_posts

POSTS = [(part, post) for part in ("open", "kept") for post in read_posts(part)]


def codes(part):
    return Counter(f["code"] for one, post in POSTS if one == part for f in post["findings"])


def test_labels_are_of_these_families_and_point_at_words():
    for _, post in POSTS:
        for finding in post["findings"]:
            assert re.fullmatch(r"[A-Z]{3}\d{3}", finding["code"]), post["id"]
            assert family(finding["code"]) in FAMILIES, post["id"]
            assert finding["words"] in post["text"], post["id"]


def test_a_post_is_clear_exactly_when_nothing_is_labelled():
    for _, post in POSTS:
        assert (post["verdict"] == "clear") == (not post["findings"]), post["id"]
        assert post["verdict"] in ("clear", "advise", "review", "block")


def test_ids_and_posts_are_there_once():
    ids = Counter(post["id"] for _, post in POSTS)
    bodies = Counter(
        json.dumps({k: v for k, v in post.items() if k not in ("id", "why", "findings", "verdict")})
        for _, post in POSTS
    )
    assert [name for name, times in ids.items() if times > 1] == []
    assert [body for body, times in bodies.items() if times > 1] == []


def test_half_of_the_posts_are_fine():
    clear = sum(post["verdict"] == "clear" for _, post in POSTS)
    assert clear >= len(POSTS) / 2


@pytest.mark.parametrize("part", ["open", "kept"])
def test_every_labelled_code_is_in_both_parts(part):
    everywhere = set(chain(codes("open"), codes("kept")))
    assert set(codes(part)) == everywhere


def test_at_least_a_third_is_kept():
    assert sum(part == "kept" for part, _ in POSTS) >= len(POSTS) / 3
