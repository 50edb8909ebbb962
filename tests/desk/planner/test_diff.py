"""A diff tells both texts whole, whatever they are."""

from hypothesis import given
from hypothesis import strategies as st

from bedside.desk.planner.diff import diff_texts


@given(before=st.text(max_size=120), after=st.text(max_size=120))
def test_a_diff_holds_both_texts(before: str, after: str) -> None:
    stretches = diff_texts(before, after)
    assert "".join(one.text for one in stretches if one.how != "new") == before
    assert "".join(one.text for one in stretches if one.how != "gone") == after


def test_a_long_text_is_compared_by_line() -> None:
    lines = [f"line {n} of many" for n in range(2000)]
    after = [*lines[:1000], "a new line", *lines[1000:]]
    new = [one.text for one in diff_texts("\n".join(lines), "\n".join(after)) if one.how == "new"]
    assert new == ["a new line\n"]
