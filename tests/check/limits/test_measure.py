"""What a text uses of each network's limits, in the network's own units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedside.check.limits import NETWORKS, UNITS, count, limits_for, measure, tally
from bedside.check.model import Source

NURSE = "👩🏽‍⚕️"
LINK = "https://www.larkspur.example.com/services/flu-shots?season=autumn"


def used(text: str, slug: str, part: str = "text") -> list[int]:
    return [one.used for one in measure(text, limits_for(slug), part)]


def test_bluesky_counts_an_emoji_once_and_its_bytes_too() -> None:
    assert used(NURSE, "bluesky") == [1, 17]


def test_bluesky_counts_a_link_as_long_as_it_is() -> None:
    assert used(LINK, "bluesky") == [len(LINK), len(LINK)]


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("flu", 3),
        (NURSE, 2),
        ("🇺🇸🇨🇭", 4),
        ("1️⃣", 2),
        ("日本語", 6),
        ("cafe\u0301", 4),
        ("• – “q” ½ ℃ ™", 16),
        (LINK, 23),
        ("larkspur.com", 23),
        (f"Flu shots: {LINK}.", 35),
        ("http://…", 9),
        ("ask@larkspur.example.com", 24),
    ],
)
def test_x_weighs_a_text_by_its_own_rules(text: str, weight: int) -> None:
    assert used(text, "x") == [weight]


def test_mastodon_counts_any_link_as_23_and_leaves_out_a_mentions_server() -> None:
    assert used(f"@ana@social.example {LINK}", "mastodon") == [len("@ana ") + 23]


def test_mastodon_counts_a_bare_domain_as_text() -> None:
    assert used("larkspur.com", "mastodon") == [12]


def test_threads_counts_an_emoji_by_its_bytes() -> None:
    assert used(f"Hi {NURSE}", "threads") == [3 + 17]


def test_tiktok_counts_utf16() -> None:
    assert used("a😀", "tiktok") == [3]


def test_youtube_counts_bytes() -> None:
    assert used("é", "youtube") == [2]


def test_a_reply_to_a_review_on_google_is_counted_in_bytes() -> None:
    (one,) = measure("é" * 2049, limits_for("google-business"), "reply")
    assert (one.unit, one.used, one.limit, one.over, one.left) == ("bytes", 4098, 4096, 2, -2)


def test_a_reply_has_the_limits_of_a_text_where_it_has_none_of_its_own() -> None:
    assert used("Thank you", "x", "reply") == used("Thank you", "x")


def test_what_has_no_limit_is_never_over() -> None:
    (one,) = measure("a" * 100_000, limits_for("newsroom"))
    assert (one.limit, one.over, one.left) == (None, 0, None)


def test_a_part_that_a_network_does_not_have_measures_nothing() -> None:
    assert measure("A title", limits_for("x"), "title") == ()


def test_hashtags_links_and_mentions_are_tallied_where_they_are_limited() -> None:
    (tags, mentions) = tally("#Flu #Care @ana #4456", limits_for("instagram"))
    assert (tags.unit, tags.used, mentions.used) == ("hashtags", 2, 1)
    (links,) = tally("https://a.com https://a.com https://b.com", limits_for("threads"))
    assert (links.unit, links.used, links.limit) == ("links", 2, 5)


def test_figures_of_a_server_take_the_place_of_the_defaults() -> None:
    said = Source(
        "instance", "An instance", "/api/v2/instance", "https://social.example", "2026-11-22"
    )
    limits = limits_for("mastodon").with_figures({"text": 11_000, "image": 8, "alt": 2000}, said)
    (one,) = measure("hello", limits)
    image = limits.takes("image")
    assert (one.limit, one.figure.source) == (11_000, said)
    assert image is not None
    assert image.most.value == 8
    assert limits.alt.most is not None
    assert limits.alt.most.value == 2000


@given(st.text())
def test_every_unit_counts_any_text(text: str) -> None:
    for unit in UNITS:
        assert 0 <= count(text, unit) <= 4 * len(text)


@given(st.text(alphabet="ab @#.:/\U0001f600é-", max_size=80))
def test_every_network_measures_any_text(text: str) -> None:
    for slug in NETWORKS:
        for part in ("text", "reply"):
            assert all(one.used >= 0 for one in measure(text, limits_for(slug), part))
        assert all(one.used >= 0 for one in tally(text, limits_for(slug)))
