"""The engine as a whole: a pure function from a post to a report."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bedside.check import Organisation, Post, check, read
from bedside.check.mend import mend
from bedside.check.model import Authorization, Media
from bedside.check.packs import PackError

DENIAL = Post(
    text="We have no record of you ever being seen here.",
    kind="reply",
    in_reply_to="They lost my records.",
)
INTRODUCTION = Post(
    text=(
        "Please welcome Dr. Maya Okafor, MD! She joins our cardiology team on March 3. "
        "Call (406) 555-0110 to book."
    )
)


def test_denying_that_someone_is_a_patient_is_stopped_with_its_case():
    report = check(DENIAL)
    finding = next(f for f in report.findings if f.code == "PHI020")
    assert report.verdict == "block"
    assert "no record of you" in finding.words
    assert finding.sources
    assert finding.fix is not None


def test_a_staff_introduction_is_clear():
    assert check(INTRODUCTION).findings == ()


def test_the_report_names_pack_engine_and_facts():
    facts = Organisation(name="Elm Dental", type="dental")
    report = check(Post(text="Hello", id=7), facts)
    assert (report.id, report.pack, report.facts) == (7, "us-dental", facts.facts)
    assert check(Post(text="Hello")).facts is None


def test_the_same_finding_has_the_same_fingerprint_in_a_longer_text():
    short = check(Post(text="Her social security number is 123-45-6789."))
    longer = check(Post(text="Good morning! Her social security number is 123-45-6789. Bye."))
    marks = [{f.fingerprint for f in r.findings if f.code == "PHI007"} for r in (short, longer)]
    assert marks[0] == marks[1] != set()


def test_alt_text_is_checked_in_its_own_field():
    media = (Media(alt="Chart of patient, SSN 123-45-6789"),)
    report = check(Post(text="Hello", media=media))
    assert {f.field for f in report.findings if f.code == "PHI007"} == {"media[0].alt"}


STORY = "Our patient John Smith rang the bell today after sixteen rounds of chemo!"


@pytest.mark.parametrize(
    ("authorization", "on", "severity"),
    [
        (Authorization(id="a"), None, "review"),
        (Authorization(id="a", expires_on=date(2026, 5, 1)), date(2026, 5, 1), "review"),
        (Authorization(id="a", expires_on=date(2026, 5, 1)), date(2026, 5, 2), "block"),
        (Authorization(id="a", revoked_on=date(2026, 5, 1)), date(2026, 5, 1), "block"),
        (Authorization(id="a", revoked_on=date(2026, 5, 1)), None, "block"),
    ],
)
def test_a_story_rests_on_an_authorization_in_force(authorization, on, severity):
    report = check(Post(text=STORY, authorizations=(authorization,)), on=on)
    assert {f.severity for f in report.findings if f.code == "PHI022"} == {severity}


def test_an_unknown_pack_is_refused_with_the_known_ones():
    with pytest.raises(PackError, match="us-hospital"):
        check(Post(text="Hello"), pack="no-such-pack")


def test_under_part_2_a_name_beside_the_programme_is_more_than_elsewhere():
    post = Post(text="Say hello to Rosalind Achterberg, who turned up early again this week.")
    elsewhere = check(post).verdict
    assert (elsewhere, check(post, pack="us-behavioral-health").verdict) in {
        ("clear", "review"),
        ("review", "block"),
    }


def test_a_day_may_be_given():
    assert check(INTRODUCTION, on=date(2026, 3, 1)) == check(INTRODUCTION)


@settings(max_examples=120, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=()), max_size=300))
def test_any_text_is_judged_with_every_span_inside_it(text):
    report = check(Post(text=text, kind="reply", in_reply_to=text[:50]))
    for finding in report.findings:
        assert 0 <= finding.start <= finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.words
    for mention in read(Post(text=text)):
        assert text[mention.start : mention.end] == mention.text


WORDS = st.sampled_from(
    "our patient John Smith was admitted on March 3 with a stroke , MRN 00482917 SSN "
    "123-45-6789 in Fargo yesterday and he is 102 years old . Call 406-555-0110".split()
)


@settings(max_examples=80, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=24).map(" ".join))
def test_safe_fixes_are_stable(text):
    once = mend(Post(text=text)).post
    assert mend(once).post == once
