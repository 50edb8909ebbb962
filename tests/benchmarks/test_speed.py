"""Seconds become honest figures."""

import pytest

from benchmarks import speed


def test_one_slow_post_shows_in_p95_and_not_in_p50() -> None:
    found = speed.summary([0.001] * 94 + [0.1] * 6)
    assert found["p50_ms"] == pytest.approx(1)
    assert found["p95_ms"] == pytest.approx(100)


def test_linear_time_grows_by_one() -> None:
    assert speed.growth({10_000: 0.01, 1_000_000: 1.0}) == pytest.approx(1)


def test_quadratic_time_stands_out() -> None:
    found = speed.growth({10_000: 0.01, 100_000: 1.0})
    assert found == pytest.approx(10)


def test_one_length_says_nothing_about_growth() -> None:
    assert speed.growth({10_000: 0.01}) is None


def test_a_long_text_has_the_length_asked_for() -> None:
    assert len(speed.long_text(["abc", "de"], 1000)) == 1000
