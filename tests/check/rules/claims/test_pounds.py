"""More than two pounds a week is too fast, however it is said."""

import pytest

from bedside.check.rules.claims.pounds import is_too_fast


@pytest.mark.parametrize(
    ("text", "too_fast"),
    [
        ("lose 30 pounds in 30 days", True),
        ("drop 10 lbs in a week", True),
        ("lose four pounds a week", True),
        ("shed 5 kilos in two weeks", True),
        ("lose 10 pounds in 3 months", False),
        ("lose 1 to 2 pounds a week", False),
        ("lost 30 pounds in 30 days", False),
        ("lose pounds", False),
    ],
)
def test_the_pounds_a_week_are_worked_out(text: str, too_fast: bool) -> None:
    assert is_too_fast(text) is too_fast
