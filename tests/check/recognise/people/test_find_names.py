"""What `find_names` promises to those who call it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bedside.check.recognise import people
from bedside.check.recognise.people import find_names, network

ANY_TEXT = st.text(alphabet=st.characters(), max_size=300)  # lone surrogates included
FOLDER = Path(people.__file__).parent


def people_in(text: str) -> list[str]:
    return [text[n.start : n.end] for n in find_names(text) if n.label == "PERSON"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thank you, Jaimee! So glad you felt comfortable at our office.", "Jaimee"),
        ("Congratulations to Priya Raman, RN, our nurse of the month!", "Priya Raman"),
        ("Mrs. Okonkwo in bed 12 made the whole ward laugh", "Okonkwo"),
        ("just had the sweetest patient, ms alvarez, she is 91", "alvarez"),
        ("my name is dmitri volkov and i had my hip replaced", "dmitri volkov"),
        ("Dr. Nguyen delivered my twins", "Nguyen"),
    ],
)
def test_a_person_is_found(text: str, name: str) -> None:
    assert any(name in found or found in name for found in people_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for the kind words",
        "Flu season is here. Get your shot today.",
        "Wash your hands and stay home when you are sick.",
        "Book your visit today, we take walk-ins",
    ],
)
def test_a_text_without_a_person_stays_clean(text: str) -> None:
    assert people_in(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Thank you, Jaimee! So glad you came.",
        "Our patient Samuel Whitfield is going home today",
        "Dr. Patel explains why sleep matters",
    ],
)
def test_lower_case_hides_nobody(text: str) -> None:
    assert [n.lower() for n in people_in(text)] == people_in(text.lower()) != []


def test_a_place_is_found() -> None:
    names = find_names("Our new clinic in Chicago opens on Monday")
    assert [(n.label, n.start, n.end) for n in names if n.label == "PLACE"] == [("PLACE", 18, 25)]


def test_a_typed_handle_is_a_name_only_when_asked_for() -> None:
    text = "so proud of @BarackObama"
    assert find_names(text) == []
    assert [n.label for n in find_names(text, handles=True)] == ["PERSON"]


def test_an_empty_text_has_no_names() -> None:
    assert find_names("") == find_names(" \n") == []


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT)
def test_any_text_is_read_and_every_name_lies_inside_it(text: str) -> None:
    end = 0
    for name in find_names(text, handles=True):
        assert end <= name.start < name.end <= len(text)
        assert name.label in ("PERSON", "PLACE", "ORGANISATION")
        assert 0.0 < name.confidence <= 1.0
        end = name.end


@settings(deadline=None)  # the first text pays for reading the weights
@given(ANY_TEXT)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert find_names(text) == find_names(text)


@pytest.mark.parametrize(
    "text", ["\ud800Ana\udfff", "😀" * 10_000, "\u202e" * 50, "a" * 100_000, "@" + "aB" * 5_000]
)
def test_odd_texts_do_no_harm(text: str) -> None:
    assert all(0 <= n.start < n.end <= len(text) for n in find_names(text, handles=True))


def test_a_name_is_found_wherever_it_stands_in_a_long_text() -> None:
    filler = "we wash our hands and stay home when we are sick . " * 40
    text = filler + "Dr. Nguyen delivered my twins. " + filler
    assert "Nguyen" in people_in(text)


def test_work_grows_with_the_words_and_no_faster(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[int] = []
    model = network.load()
    whole = model._read
    monkeypatch.setattr(model, "_read", lambda words: (read.append(len(words)), whole(words))[1])

    def work(times: int) -> int:
        read.clear()
        find_names("thank you all for the good care " * times)
        return sum(read)

    small, large = work(200), work(2_000)
    assert large <= 10 * small * 1.05


def test_the_cache_of_words_is_bounded() -> None:
    model = network.load()
    find_names(" ".join(f"q{n}x" for n in range(network.MOST_CACHED + 50)))
    assert len(model._known) <= network.MOST_CACHED


def test_the_shipped_files_stay_under_ten_megabytes() -> None:
    assert sum(f.stat().st_size for f in FOLDER.iterdir() if f.is_file()) <= 10_000_000
