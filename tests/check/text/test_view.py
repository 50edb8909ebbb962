"""A view shows what a reader sees and always knows where it was written."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bedside.check.text import View

ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=200)
HARD_TEXT = st.lists(
    st.sampled_from(
        [
            "j0hn", "5m1th", "(at)", " dot ", "com", "five ", "5 ", "- ",
            "\u200b", "\u202e", "\u00ad",
            "e\u0301", "ﬁ", "𝓙", "Ј", "о", "&amp;", "&#39;", "\ud800", "👩\u200d⚕️", "5️⃣",
            "#Pray", "@ana",
            "https://a.example/", "Dr. ", "\n", "İ", "ß", "٣", "a", " ", "\u0336",
        ]
    ),
    max_size=40,
).map("".join)  # fmt: skip


def read_back(text: str) -> list[tuple[str, str]]:
    """Each word of the view beside the words of the original that it was read from."""
    view = View(text)
    return [(w.text, text[slice(*view.to_original(w.start, w.end))]) for w in view.words]


@given(st.one_of(ANY_TEXT, HARD_TEXT))
@example("\ud800")
@example("\u200b")
def test_every_stretch_of_a_view_lies_inside_the_original(text: str) -> None:
    view = View(text)
    size = len(view.text)
    before = (0, 0)
    for place in range(size + 1):
        start, end = view.to_original(place, size)
        assert 0 <= start <= end <= len(text)
        upto = view.to_original(0, place)
        assert before[0] <= start
        assert before[1] <= upto[1] <= len(text)
        before = (start, upto[1])
    assert view.to_original(0, size) == (0, len(text))


@given(st.one_of(ANY_TEXT, HARD_TEXT))
def test_all_that_a_view_finds_lies_inside_it_and_in_order(text: str) -> None:
    view = View(text)
    tags = [(tag.start, tag.end) for tag in view.hashtags]
    for found in (view.words, view.sentences, tags, view.handles, view.links):
        at = 0
        for start, end, *_ in found:
            assert at <= start < end <= len(view.text)
            at = end
    for word in view.words:
        assert view.text[word.start : word.end] == word.text
        assert len(word.lower) == len(word.text)
    for tag in view.hashtags:
        for word in tag.words:
            assert tag.start < word.start < word.end <= tag.end
            assert view.text[word.start : word.end] == word.text
    assert len(view.lower) == len(view.text)


@given(st.text(st.characters(max_codepoint=126, exclude_characters="&@$0123456789"), max_size=80))
def test_plain_text_without_cues_is_read_as_written(text: str) -> None:
    if "dot" not in text.lower() and "(" not in text and "one" not in text.lower():
        assert View(text).text == text or any(n in text.lower() for n in ("two", "three", "four"))


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("𝓙𝓸𝓱𝓷 ｗａｓ here", "John was here"),
        ("🅹🅾🅷🅽", "JOHN"),
        ("J̶o̶h̶n̶", "John"),
        ("Jo\u200bhn \u202eSmi\u00adth", "John Smith"),
        ("Јоhn Ѕmith", "John Smith"),
        ("сор стол", "сор стол"),
        ("Tom &amp; Ana&#39;s", "Tom & Ana's"),
        ("bad \ud800 byte", "bad \ufffd byte"),
        ("٥٥٥-٠١٩٩", "555-0199"),
        ("5️⃣5️⃣5️⃣-0️⃣1️⃣9️⃣9️⃣", "555-0199"),
        ("👩\u200d⚕️ and 👨\u200d👩\u200d👧", "👩\u200d⚕️ and 👨\u200d👩\u200d👧"),
        ("so… it works™", "so… it works™"),
    ],
)
def test_a_view_shows_what_a_reader_sees(written: str, seen: str) -> None:
    assert View(written).text == seen


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("j0hn", "john"),
        ("5m1th", "smith"),
        ("M4RY", "MARY"),
        ("B12 H1N1 COVID19 4yo A1c 2nd", "B12 H1N1 COVID19 4yo A1c 2nd"),
        ("N95 T2DM HbA1c G6PD P53 CO2 mp3 24hrs", "N95 T2DM HbA1c G6PD P53 CO2 mp3 24hrs"),
        ("see bbc.in/1m4ry", "see bbc.in/1m4ry"),
    ],
)
def test_digits_inside_a_word_are_letters_only_when_it_is_a_word(written: str, seen: str) -> None:
    assert View(written).text == seen


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("five five five 0 1 2 3", "5550123"),
        ("two oh two, five five five, zero one four three", "202-555-0143"),
        ("seven double three five five nine oh", "7335590"),
        ("5 5 5 - 0 1 9 9", "555-0199"),
        ("9OO-12-O456", "900-12-0456"),
        ("7O1-555-O144", "701-555-0144"),
        ("one two three four five six seven eight", "one two three four five six seven eight"),
        ("6-4 6-3 6-2 6-1", "6-4 6-3 6-2 6-1"),
        ("1 2 3 4 5 6 7 8", "1 2 3 4 5 6 7 8"),
        ("one of five families", "one of five families"),
    ],
)
def test_spelled_and_spaced_digits_become_a_number(written: str, seen: str) -> None:
    assert View(written).text == seen


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("john (at) gmail dot com", "john@gmail.com"),
        ("john [dot] doe at gmail dot com", "john.doe@gmail.com"),
        ("ana{at}valley.example{dot}org", "ana@valley.example.org"),
        ("see us at the dot com lounge", "see us at the dot com lounge"),
        ("meet me at noon dot", "meet me at noon dot"),
    ],
)
def test_a_spelled_out_address_becomes_an_address(written: str, seen: str) -> None:
    assert View(written).text == seen


def test_a_word_of_the_view_leads_back_to_what_was_written() -> None:
    text = "ask j0hn or 5 5 5 - 0 1 9 9 or Ana&#39;s"
    assert read_back(text) == [
        ("ask", "ask"),
        ("john", "j0hn"),
        ("or", "or"),
        ("555-0199", "5 5 5 - 0 1 9 9"),
        ("or", "or"),
        ("Ana's", "Ana&#39;s"),
    ]


@given(ANY_TEXT | HARD_TEXT.map("".join), st.integers(0, 60), st.integers(0, 60))
def test_a_stretch_of_the_original_is_found_in_the_view(text: str, one: int, other: int) -> None:
    view = View(text)
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    first, last = view.from_original(start, end)
    assert 0 <= first <= len(view.text)
    assert last <= len(view.text)
    if first < last:
        back, to = view.to_original(first, last)
        assert back <= start or start == end or back < end
        assert to >= start


def test_styled_letters_are_found_in_the_view_by_their_place_in_the_text() -> None:
    view = View("Get your 𝓯𝓵𝓾 shot")
    start, end = view.from_original(9, 12)
    assert view.text[start:end] == "flu"
