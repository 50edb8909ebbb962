"""Where a disclosure stands: before the fold of its network, and not in a run of hashtags."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bedside.check.model import Post
    from bedside.check.recognise.reading import Reading
    from bedside.check.recognise.terms import Term

_STRICTEST = 125  # characters, where nothing is known of the network
_RUN = 3  # hashtags side by side that make a block


@cache
def _visible() -> dict[str, int]:
    text = files(__package__).joinpath("folds.toml").read_text("utf-8")
    return dict(tomllib.loads(text)["visible"])


def before_the_fold(position: int, post: Post) -> bool:
    """Whether a reader on a telephone sees the place without a tap on “more”."""
    visible = _visible().get(post.network or "", _STRICTEST)
    return visible == 0 or position < visible


def in_a_run_of_hashtags(reading: Reading, position: int) -> bool:
    """Whether a hashtag stands among two others or more, and does not open the post."""
    tags = reading.view.hashtags
    place = next((n for n, tag in enumerate(tags) if tag.start <= position < tag.end), None)
    if place is None:
        return False
    text = reading.view.text
    first = last = place
    while first > 0 and not text[tags[first - 1].end : tags[first].start].strip():
        first -= 1
    while last + 1 < len(tags) and not text[tags[last].end : tags[last + 1].start].strip():
        last += 1
    return last - first + 1 >= _RUN and tags[place].start > 0


def is_easy_to_see(reading: Reading, term: Term, post: Post) -> bool:
    """Whether a disclosure is where readers cannot miss it."""
    return before_the_fold(term.start, post) and not in_a_run_of_hashtags(reading, term.start)
