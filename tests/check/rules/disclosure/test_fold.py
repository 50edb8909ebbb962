"""A disclosure counts where readers see it: before the fold, and outside a run of hashtags."""

import pytest

from bedside.check import Organisation, Post
from bedside.check.recognise.understand import understand
from bedside.check.rules.disclosure.fold import before_the_fold, in_a_run_of_hashtags


@pytest.mark.parametrize(
    ("network", "position", "seen"),
    [
        ("instagram", 124, True),
        ("instagram", 125, False),
        ("bluesky", 250, True),
        (None, 130, False),
    ],
)
def test_each_network_folds_elsewhere(network: str | None, position: int, seen: bool) -> None:
    assert before_the_fold(position, Post(text="x", network=network)) is seen


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Nice. #a1 #ad #b2", True),
        ("Nice. #a1 #b2 #ad", True),
        ("Nice. #a1 #ad", False),
        ("#ad #a1 #b2 Nice.", False),
        ("#a1 and #ad and #b2", False),
    ],
)
def test_three_tags_side_by_side_hide_the_one_that_matters(text: str, hidden: bool) -> None:
    reading = understand("text", text, Post(text=text), Organisation())
    assert in_a_run_of_hashtags(reading, text.index("#ad")) is hidden
