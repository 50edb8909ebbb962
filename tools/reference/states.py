"""A post's life as one page: a diagram of every state and move, and what each move asks for."""

import os
from collections.abc import Iterable

import django

from tools.reference.tables import table

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bedside.desk.core.settings")
django.setup()

# After `setup`, because the moves stand on the desk's tables.
from bedside.desk.people.roles import PERMISSIONS  # noqa: E402
from bedside.desk.planner.models import Post  # noqa: E402
from bedside.desk.review.moves.base import Move  # noqa: E402
from bedside.desk.review.readers import PERMISSION, reader_of  # noqa: E402
from bedside.desk.review.states import MOVES  # noqa: E402

_LEFT, _COLUMN, _LANE, _TOP = 150, 120, 44, 56
_FAMILIES = "PHI CNS SEC PAD CLM SAF ALR RES CNF DSC OFR FND LEG CLR RSP ACC LNG AST NET".split()


def states_page() -> str:
    """The diagram, the table of moves, and who signs what."""
    return (
        "# A post's life\n\n"
        "Every state a post can be in, and every move between them. A dot is where a move "
        "starts, the arrow where it ends; a hollow arrow is where it may end instead.\n\n"
        f"{_diagram()}\n\n"
        + table(["Move", "From", "To", "By", "What it does"], map(_row, MOVES))
        + "\n\n## Who signs what\n\n"
        "Findings at `review`, and those that an authorization or a law permits, are signed by "
        "their reader; every post is read by at least one other person.\n\n"
        + table(["Reader", "Families of rules"], _readers())
        + "\n"
    )


def _diagram() -> str:
    """An SVG: a column a state, a lane a move."""
    states = list(Post.State)
    x = {state.value: _LEFT + _COLUMN // 2 + n * _COLUMN for n, state in enumerate(states)}
    width = _LEFT + _COLUMN * len(states)
    height = _TOP + _LANE * len(MOVES)
    parts = [_state(state, x[state.value], height) for state in states]
    parts += [_lane(move, x, _TOP + _LANE * n + _LANE // 2) for n, move in enumerate(MOVES)]
    return (
        f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="States and moves of a post" '
        'xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="13" '
        'fill="currentColor" stroke="currentColor" stroke-width="0">\n'
        + "\n".join(parts)
        + "\n</svg>"
    )


def _state(state: Post.State, at: int, height: int) -> str:
    return (
        f'<rect x="{at - 54}" y="8" width="108" height="30" rx="8" fill="none" stroke-width="1.5"/>'
        f'<text x="{at}" y="28" text-anchor="middle" font-size="12">{state.label}</text>'
        f'<path d="M{at} 38V{height}" stroke-width="1" stroke-dasharray="2 5" opacity="0.5"/>'
    )


def _lane(move: Move, x: dict[str, int], y: int) -> str:
    starts, ends = sorted(x[one] for one in move.start), [x[move.end]]
    ends += sorted(x[one] for one in move.also)
    reach = [*starts, *ends]
    dots = "".join(f'<circle cx="{at}" cy="{y}" r="5"/>' for at in starts)
    heads = "".join(
        _arrow(at, y, from_left=min(starts) < at, hollow=n > 0) for n, at in enumerate(ends)
    )
    return (
        f'<text x="4" y="{y + 4}">{move.label}</text>'
        f'<path d="M{min(reach)} {y}H{max(reach)}" stroke-width="1.5"/>{dots}{heads}'
    )


def _arrow(at: int, y: int, *, from_left: bool, hollow: bool) -> str:
    back = at - 14 if from_left else at + 14
    fill = ' fill="var(--color-background-primary, white)" stroke-width="1.5"' if hollow else ""
    return f'<path d="M{at} {y}L{back} {y - 7}V{y + 7}Z"{fill}/>'


def _row(move: Move) -> list[str]:
    starts = [state.label for state in Post.State if state in move.start]
    ends = [Post.State(one).label for one in (move.end, *sorted(move.also))]
    return [move.label, ", ".join(starts), " or ".join(ends), _by(move), move.tells]


def _by(move: Move) -> str:
    """The roles that give it."""
    if not move.needs:
        return "the clock"
    roles = [role.label for role, given in PERMISSIONS.items() if given & set(move.needs)]
    return ", ".join(roles).lower()


def _readers() -> Iterable[list[str]]:
    for reader in PERMISSION:
        yield [
            str(reader).replace("_", " "),
            ", ".join(one for one in _FAMILIES if reader_of(one) == reader),
        ]
