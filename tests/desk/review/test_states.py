"""The graph of a post's life is looked at when it is imported."""

import dataclasses

import pytest

from bedside.desk.planner.models import Post
from bedside.desk.review.moves.base import Move
from bedside.desk.review.states import FIRST, MOVES, BrokenGraph, look_at


def changed(name: str, **fields: object) -> list[Move]:
    return [
        dataclasses.replace(one, **fields) if one.name == name else one  # type: ignore[arg-type]
        for one in MOVES
    ]


@pytest.mark.parametrize(
    ("moves", "why"),
    [
        ([*MOVES, MOVES[0]], "share a name"),
        ([one for one in MOVES if one.name != "expire"], "no move leads to"),
        ([one for one in MOVES if one.name != "edit_again"], "no move leads out of"),
        (changed("submit", end="lost"), "no state"),
        (changed("submit", needs=("post.fly",)), "which no role gives"),
        (changed("submit", start=frozenset()), "starts nowhere"),
        (changed("unschedule", end=Post.State.SCHEDULED), "ends where it starts"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_graph_that_no_post_can_live_is_refused(moves: list[Move], why: str) -> None:
    with pytest.raises(BrokenGraph, match=why):
        look_at(moves, Post.State.values, FIRST)


def test_only_the_clock_expires() -> None:
    assert [one.name for one in MOVES if not one.needs] == ["expire"]
