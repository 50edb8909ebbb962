"""Days, ages and places are found in time that grows with the length of the text."""

import time

import pytest

from bedside.check.model import Organisation
from bedside.check.recognise.when import find_ages, find_dates
from bedside.check.recognise.where import find_places
from bedside.check.text import View

UNITS = {
    "fractions": "1/", "months": "may 3 ", "ages": "Bob, 34, ", "towns": "Springfield, ",
    "numbers": "12 Maple Oak ", "lines": "12\n", "weekdays": "on Monday ", "streets": "Elm Street ",
    "addresses": "12 Main Street, ", "counties": "In Oak ", "codes": "1.2345, ", "rooms": "in 4 ",
}  # fmt: skip


def seconds(view: View) -> float:
    """Processor seconds of the best of three runs: other programs do not count."""

    def once() -> float:
        start = time.process_time()
        for find in (find_dates, find_ages, find_places):
            for _ in find(view, Organisation()):
                pass
        return time.process_time() - start

    return min(once() for _ in range(3))


@pytest.mark.parametrize("kind", UNITS)
def test_four_times_the_text_costs_about_four_times_as_much(kind: str) -> None:
    unit = UNITS[kind]
    short, long = (View(unit * (size // len(unit))) for size in (5_000, 20_000))
    _ = short.sentences, long.sentences
    # A quadratic step would cost sixteen times as much.
    assert seconds(long) < 9 * max(seconds(short), 0.002)
