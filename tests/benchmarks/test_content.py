"""Content families are scored by code and place; a fine post raised twice counts once."""

import pytest

from bedside.check import Report
from bedside.check.model import Finding
from benchmarks import content

TEXT = "Guaranteed cure. Call today."


def post(verdict, *findings):
    labels = [{"code": code, "words": words} for code, words in findings]
    return {"id": "p", "text": TEXT, "verdict": verdict, "findings": labels}


def report(*findings):
    made = tuple(
        Finding(
            code=code, name="n", severity=severity, field="text", start=start, end=end,
            words=TEXT[start:end], say="",
        )
        for code, severity, start, end in findings
    )  # fmt: skip
    return Report(verdict="clear", findings=made, engine="0", pack="us-hospital")


def test_a_label_is_found_by_its_code_where_its_words_are():
    labelled = post("block", ("CLM001", "Guaranteed cure"))
    assert content.score([labelled], [report(("CLM001", "block", 0, 10))]).found == 1
    assert content.score([labelled], [report(("CLM001", "block", 17, 28))]).found == 0


def test_another_code_of_the_family_counts_as_near_only():
    row = content.score(
        [post("block", ("CLM001", "Guaranteed cure"))], [report(("CLM002", "block", 0, 15))]
    )
    assert (row.labelled, row.found, row.near) == (1, 0, 1)


def test_a_finding_about_the_whole_post_meets_any_words():
    labelled = post("review", ("CLR005", "Call today"))
    whole = report(("CLR005", "advise", 0, len(TEXT)))
    assert content.score([labelled], [whole]).found == 1


def test_a_label_without_words_is_found_anywhere():
    row = content.score([post("block", ("ACC001", ""))], [report(("ACC001", "block", 0, 0))])
    assert row.found == 1


def test_a_fine_post_raised_twice_counts_once():
    twice = report(("CLM001", "block", 0, 10), ("CNF002", "review", 0, 10))
    row = content.score([post("clear")], [twice])
    assert (row.fine, row.raised) == (1, 1)
    assert content.score([post("clear")], [twice], ["SAF"]).raised == 0


def test_privacy_findings_do_not_count():
    row = content.score([post("clear")], [report(("PHI001", "block", 0, 10))])
    assert row.raised == 0


def test_advice_that_nobody_labelled_is_counted_apart():
    advice = report(("CLR002", "advise", 0, 10))
    row = content.score([post("clear"), post("advise", ("CLR002", "cure"))], [advice, advice])
    assert (row.fine, row.raised, row.advised) == (2, 0, 1)


def test_the_table_ends_with_all_families_together():
    lines = content.table([post("clear")], [report()]).splitlines()
    assert lines[-1].startswith("| all | 0 | – | – | 1 | 0 (0.0 %)")


def test_misses_of_the_kept_part_are_never_listed(capsys, monkeypatch):
    monkeypatch.setattr(content, "read_posts", lambda part: [])
    assert content.main(["kept", "--misses"]) == 2
    assert "stays unread" in capsys.readouterr().err


def test_misses_name_what_was_not_found_and_what_was_raised():
    lines = content.misses(
        [post("block", ("CLM001", "Guaranteed cure")), post("clear")],
        [report(), report(("CNF002", "review", 0, 10))],
    )
    assert lines == ["missed CLM001 p: “Guaranteed cure”", "raised CNF002 p: “Guaranteed”"]


@pytest.mark.parametrize("part", ["open", "kept"])
def test_every_post_labelled_for_content_can_be_checked(part):
    for entry in content.read_posts(part):
        assert content.report_of(entry).id == entry["id"]


def test_few_labels_make_a_wide_interval():
    assert content.interval(0, 0) == (0.0, 1.0)
    few, many = content.interval(9, 10), content.interval(900, 1000)
    assert few[0] < many[0] < 0.9 < many[1] < few[1]


def test_a_page_keeps_what_stands_outside_its_marks():
    page = "A\n<!-- kept -->\n\nold\n<!-- end -->\nB\n"
    assert content.written(page, {"kept": "new"}) == page.replace("old", "new")


def test_the_published_page_has_its_marks():
    page = content.PAGE.read_text("utf-8")
    for part in ("kept", "open"):
        assert content.written(page, {part: "x"}).count("x\n<!-- end -->") == 1
