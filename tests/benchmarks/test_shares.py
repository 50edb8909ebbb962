"""Shares of rules over posts: a post counts once for a rule, however often it fires."""

from bedside.check import Report
from bedside.check.model import Finding
from benchmarks import shares


def report(*codes):
    found = tuple(
        Finding(
            code=code, name="n", severity="review", field="text", start=0, end=2, words="ab", say=""
        )
        for code in codes
    )
    verdict = "review" if found else "clear"
    return "abc", Report(verdict=verdict, findings=found, engine="0", pack="us-hospital")


def test_a_post_counts_once_for_each_rule():
    codes, verdicts, number = shares.counted([report("CLM003", "CLM003", "CLR001"), report()])
    assert codes == {"CLM003": 1, "CLR001": 1}
    assert (verdicts["review"], verdicts["clear"], number) == (1, 1, 2)


def test_the_table_begins_with_verdicts_and_the_most_frequent_rule():
    lines = shares.table(*shares.counted([report("CLM003"), report("CLM003", "ACC003")]))
    assert "| review | 2 | 100.00 % |" in lines
    assert lines.index("| CLM003 | 2 |") < lines.index("| ACC003 | 1 | 50.00 % |")


def test_posts_of_a_rule_are_shown_with_their_words():
    assert list(shares.shown([report("CLM003"), report()], "CLM003")) == ["['ab']\tabc"]
