"""Hashtags are split into words; handles and links are found whole, and nothing else is."""

import pytest

from bedside.check.text import View


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("#PrayForEmmaJohnson", "Pray For Emma Johnson"),
        ("#prayforemmajohnson", "pray for emma johnson"),
        ("#COVIDVaccine", "COVID Vaccine"),
        ("#ERnurse", "ER nurse"),
        ("#MRN1234567", "MRN 1234567"),
        ("#BreastCancerAwareness", "Breast Cancer Awareness"),
        ("#nurse_life", "nurse life"),
        ("#NICU", "NICU"),
        ("#enfermería", "enfermería"),
    ],
)
def test_a_hashtag_is_split_into_its_words(tag: str, words: str) -> None:
    view = View(f"Look: {tag}!")
    assert [word.text for word in view.hashtags[0].words] == words.split()


@pytest.mark.parametrize("text", ["MRN#12345", "#4456 and #1", "&#39;", "a/#top", "# alone", "#__"])
def test_a_number_sign_is_no_hashtag(text: str) -> None:
    assert View(text).hashtags == []


def test_handles_are_found_with_their_server() -> None:
    view = View("Thanks @ana_diaz, @ana@mastodon.example and cc:@bob.")
    found = [view.text[start:end] for start, end in view.handles]
    assert found == ["@ana_diaz", "@ana@mastodon.example", "@bob"]


def test_an_address_holds_no_handle() -> None:
    assert View("write to ana@valley.example or a.b+c@x.example").handles == []


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("see https://valley.example/a_(b)).", ["https://valley.example/a_(b)"]),
        ("www.valley.example, now", ["www.valley.example"]),
        ("at give.valley.example.org/help!", ["give.valley.example.org/help"]),
        ("bbc.in/1xY and valleyclinic.com", ["bbc.in/1xY", "valleyclinic.com"]),
        ("felt better.in the end.It was fine.So", []),
        ("report.pdf e.g. Ph.D. 3.5 a.m. U.S.", []),
        ("ana@valley.com", []),
    ],
)
def test_links_are_found_and_missing_spaces_are_not(text: str, links: list[str]) -> None:
    view = View(text)
    assert [view.text[start:end] for start, end in view.links] == links
