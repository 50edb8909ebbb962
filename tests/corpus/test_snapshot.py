"""The corpus is a snapshot: a change of verdict or codes must be written down, and seen."""

from tools.corpus import changes, judge, read_posts, shares


def test_every_open_post_is_judged_as_in_the_snapshot():
    said = [judge(post) for post in read_posts("open")]
    assert changes(said) == [], "run `python -m tools.corpus --write` and look at the difference"


def test_labels_point_at_words_of_their_posts():
    for part in ("open", "kept"):
        for post in read_posts(part):
            for finding in post["findings"]:
                assert finding["words"] in post["text"], post["id"]
            assert (post["verdict"] == "clear") == (not post["findings"]), post["id"]


def test_shares_count_what_was_blocked():
    posts = [{"verdict": "block"}, {"verdict": "block"}, {"verdict": "clear"}, {"verdict": "clear"}]
    said = [{"verdict": v} for v in ("block", "clear", "review", "block")]
    assert shares(posts, said) == {
        "must_not_leave_blocked": 0.5,
        "fine_blocked": 0.5,
        "fine_raised_to_review": 0.5,
    }
