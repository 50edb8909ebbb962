"""Reading less of a text that is about nobody changes no finding."""

import pytest

from bedside.check import Organisation, Post
from bedside.check.recognise.understand import understand
from bedside.check.rules import RULES
from tools.corpus import read_posts


def codes(post: Post, organisation: Organisation, *, whole: bool) -> list[tuple[str, int, int]]:
    """Every hit of every rule on a post's text, as (code, start, end)."""
    reading = understand("text", post.text, post, organisation, whole=whole)
    rules = [rule for rule in RULES if post.kind in rule.kinds]
    hits = [(r.code, hit) for r in rules for hit in r.spot(reading, post, organisation)]
    return [(code, hit.start, hit.end) for code, hit in hits]


@pytest.mark.parametrize("part2", [False, True])
def test_the_short_way_finds_what_the_long_way_finds(part2):
    organisation = Organisation(part2=part2)
    shorter = 0
    for entry in read_posts("open"):
        keys = ("text", "kind", "voice", "in_reply_to")
        post = Post(**{key: entry[key] for key in keys})
        long_way = codes(post, organisation, whole=True)
        assert codes(post, organisation, whole=False) == long_way, entry["id"]
        less = understand("text", post.text, post, organisation, whole=False).mentions
        shorter += len(less) < len(understand("text", post.text, post, organisation).mentions)
    assert part2 or shorter > 0


def test_a_licence_is_read_with_the_person_beside_it():
    text = "Olga Marchenko, MD (NPI 1234567893) is credentialed with all major plans."
    reading = understand("text", text, Post(text=text), Organisation(), whole=False)
    assert {"PERSON", "LICENCE"} <= {mention.type for mention in reading.mentions}
