"""Safe fixes of many rules at once leave nothing to fix, and touch nothing else."""

from functools import cache

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from bedside.check import Post
from bedside.check.mend import mend
from bedside.check.rules import RULES
from bedside.check.testing.pages import examples


@cache
def shown() -> list[Post]:
    """Every post that a rule's page shows as one to be found."""
    pages = [rule.page_path.read_text("utf-8") for rule in RULES]
    return [one.post for page in pages for one in examples(page) if one.marks]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_several_posts_in_one_are_mended_for_good(data):
    parts = data.draw(st.lists(st.integers(0, len(shown()) - 1), min_size=1, max_size=4))
    between = data.draw(st.sampled_from([" ", "\n", "\n\n", " … "]))
    text = between.join(shown()[part].text for part in parts)
    post = msgspec.structs.replace(shown()[parts[0]], text=text)
    mended = mend(post)
    assert [f for f in mended.report.findings if f.fix and f.fix.safe and f.field == "text"] == []
    again = mend(mended.post)
    assert (again.post, again.applied) == (mended.post, ())


def test_a_text_with_no_safe_fix_stays_as_it_is():
    post = Post(text="We are open until 6. Bring your card.")
    assert mend(post).post is post


def test_two_fixes_side_by_side_are_both_applied():
    mended = mend(Post(text="Our patient Ana Diaz (MRN 00482917) left on March 3 and on March 9."))
    assert not any(digit in mended.post.text for digit in "0123456789")
    assert len(mended.applied) >= 3
