"""Each kind of number is found in the words that people write it in, and look-alikes are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bedside.check.model import Organisation
from bedside.check.recognise.identifiers import find_identifiers
from bedside.check.text import View


def found(text: str, country: str = "US") -> list[tuple[str, str]]:
    view = View(text)
    return [
        (mention.type, text[slice(*view.to_original(mention.start, mention.end))])
        for mention in find_identifiers(view, Organisation(country=country))
    ]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("call 701-555-0144 now", "PHONE", "701-555-0144"),
        ("(701) 555-0144 ext. 12", "PHONE", "(701) 555-0144 ext. 12"),
        ("text 701.555.0144", "PHONE", "701.555.0144"),
        ("ring me on 555 0147", "PHONE", "555 0147"),
        ("+44 20 7946 0958 is the ward", "PHONE", "+44 20 7946 0958"),
        ("phone 020 7946 0958", "PHONE", "020 7946 0958"),
        ("1-800-FLOWERS", "PHONE", "1-800-FLOWERS"),
        ("phone number of pt: 701-555-0144", "PHONE", "701-555-0144"),
        ("five five five 0 1 2 3 is her cell", "PHONE", "five five five 0 1 2 3"),
        ("fax it to 701-555-0145", "FAX", "701-555-0145"),
        ("701-555-0145 (fax)", "FAX", "701-555-0145"),
        ("write ana.diaz@valley.example today", "EMAIL", "ana.diaz@valley.example"),
        ("ana (at) gmail dot com", "EMAIL", "ana (at) gmail dot com"),
        ("name@mastodon.example", "EMAIL", "name@mastodon.example"),
        ("413-22-8069 on the tab", "SSN", "413-22-8069"),
        ("her social is 413 22 8069", "SSN", "413 22 8069"),
        ("“last four are 7731”", "SSN", "7731"),
        ("9OO-12-O456 on the wristband", "SSN", "9OO-12-O456"),
        ("(MRN 00482917)", "MRN", "00482917"),
        ("#MRN1234567", "MRN", "1234567"),
        ("MRN#12345", "MRN", "12345"),
        ("00482917 is her MRN", "MRN", "00482917"),
        ("medical record number: 55-A921", "MRN", "55-A921"),
        ("Member ID ZGP 884 210 765, thanks", "HEALTH_PLAN", "ZGP 884 210 765"),
        ("group 0071123", "HEALTH_PLAN", "0071123"),
        ("1EG4-TE5-MK73", "HEALTH_PLAN", "1EG4-TE5-MK73"),
        ("acct 5590-2214-8", "ACCOUNT", "5590-2214-8"),
        ("claim 2025-77-104-3390 was denied", "ACCOUNT", "2025-77-104-3390"),
        ("4916 4772 4089 5305", "ACCOUNT", "4916 4772 4089 5305"),
        ("GB82 WEST 1234 5698 7654 32 or", "ACCOUNT", "GB82 WEST 1234 5698 7654 32"),
        ("DL# S530-4601-7281", "LICENCE", "S530-4601-7281"),
        ("NPI 1234567893", "LICENCE", "1234567893"),
        ("his license is RN 778120", "LICENCE", "RN 778120"),
        ("script from AB1234563 again", "LICENCE", "AB1234563"),
        ("1HGCM82633A004352 in our lot", "VEHICLE", "1HGCM82633A004352"),
        ("Oregon plate 881 KQD", "VEHICLE", "881 KQD"),
        ("a vanity plate reading TAXMAN", "VEHICLE", "TAXMAN"),
        ("serial PX7-40031-B is recalled", "DEVICE", "PX7-40031-B"),
        ("490154203237518", "DEVICE", "490154203237518"),
        ("00:1B:44:11:3A:B7", "DEVICE", "00:1B:44:11:3A:B7"),
        ("her page is haystack-for-hattie.example.org.", "URL", "haystack-for-hattie.example.org"),
        ("logged in from 203.0.113.77,", "IP", "203.0.113.77"),
        ("2001:db8::ff00:42:8329", "IP", "2001:db8::ff00:42:8329"),
        ("well done @ana_diaz!", "HANDLE", "@ana_diaz"),
        ("badge number is 4471 and", "OTHER_ID", "4471"),
        ("Number ends in 5582.", "OTHER_ID", "5582"),
        ("jersey number 14", "OTHER_ID", "14"),
    ],
)
def test_a_number_is_found_as_it_was_written(text: str, kind: str, words: str) -> None:
    assert found(text) == [(kind, words)]


@pytest.mark.parametrize(
    "text",
    [
        "85 mg/dL, 140/90, 5.7 %. Which one is A1c?",
        "open 24/7, 8:30-17:00, from 2014-12-05 08:35:20",
        "the 2014-2015 season, won 21-14 28-7",
        "1,204 visits, $1,234,567.00, 100 000 000 people",
        "study NCT01234567, ICD-10 E11.9, CPT 99213, CVX 115",
        "form FA-22, RFP 26-018, page 114",
        "member since 2014, group of 12, record 10,000 steps",
        "room for 3 more, account for 40 percent",
        "meet @3pm, 2 @ 5",
        "555 1234 people came",
        "version 1.2.3.4 of the app, TTY 711, call 988 or 911",
        "took 10000 steps #10000",
        "H1N1, COVID19, B12, N95, SARS-CoV-2 and CYP2D6",
    ],
)
def test_a_plain_number_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_one_phone_and_one_fax_in_a_sentence_are_told_apart() -> None:
    assert found("Same phone, 701-555-0144, same fax, 701-555-0145.") == [
        ("PHONE", "701-555-0144"),
        ("FAX", "701-555-0145"),
    ]


@pytest.mark.parametrize(
    ("text", "country", "value"),
    [
        ("(701) 555-0144", "US", "+17015550144"),
        ("1-800-FLOWERS", "US", "+18003569377"),
        ("+44 20 7946 0958", "US", "+442079460958"),
        ("call 020 7946 0958", "GB", "+442079460958"),
    ],
)
def test_a_phone_number_has_its_plain_form(text: str, country: str, value: str) -> None:
    mentions = find_identifiers(View(text), Organisation(country=country))
    assert [mention.value for mention in mentions] == [value]


def test_a_number_that_was_never_given_out_is_less_sure() -> None:
    sure, unsure = (
        find_identifiers(View(text), Organisation())[0].confidence
        for text in ("413-22-8069", "000-22-8069")
    )
    assert unsure < sure


@given(
    st.one_of(
        st.text(st.characters(codec=None, exclude_categories=()), max_size=150),
        st.text("0123456789 -().+/#@:xMRNSacct\n", max_size=120),
        st.lists(
            st.sampled_from(
                ["mrn ", "#", "is ", "12345", "555-0123", " plate ", "A", "fax", ":", "4111 1111"]
            ),
            max_size=25,
        ).map("".join),
    )
)
def test_whatever_the_text_mentions_lie_inside_it_and_never_overlap(text: str) -> None:
    view = View(text)
    at = 0
    for mention in find_identifiers(view, Organisation()):
        assert at <= mention.start < mention.end <= len(view.text)
        assert mention.text == view.text[mention.start : mention.end]
        start, end = view.to_original(mention.start, mention.end)
        assert 0 <= start < end <= len(text)
        at = mention.end
