"""Places other than addresses are found by their form, their name or the words beside them."""

import pytest

from bedside.check.model import Organisation
from bedside.check.recognise.where import find_places
from bedside.check.text import View


def places(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.value) for mention in find_places(View(text), Organisation())]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("My zip code is 90800", "90800"),
        ("ZIP: 12345-6789", "12345-6789"),
        ("postcode LS1 4AP", "LS1 4AP"),
        ("near SW1A 2AA", "SW1A 2AA"),
        ("near M5V 2T6", "M5V 2T6"),
        ("in 04731.", "04731"),
    ],
)
def test_a_postcode_is_a_place(text: str, code: str) -> None:
    assert places(text) == [(code, "postcode")]


@pytest.mark.parametrize("text", ["40.7128, -74.0060", "40°26'46\"N 79°58'56\"W"])
def test_coordinates_are_a_place(text: str) -> None:
    assert places(f"found at {text}") == [(text, "coordinates")]


@pytest.mark.parametrize(
    "text", ["it cost 12345", "15000 patients", "pH 7.351, 7.402 rising to 120.5"]
)
def test_a_plain_number_is_no_place(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "ward"),
    [
        ("the man in room 412", "room 412"),
        ("cutest kid in bed 12", "bed 12"),
        ("the nurses on 4 West", "4 West"),
        ("Rm 6 is free", "Rm 6"),
        ("ICU bed 4 is asking", "ICU bed 4"),
        ("OR 3 is ready", "OR 3"),
        ("the memory care wing", "memory care wing"),
        ("on the third floor", "the third floor"),
        ("the man in 3114 sings", "3114"),
        ("a party in 22b", "22b"),
        ("la señora de la 8", "8"),
        ("en la cama 14", "cama 14"),
    ],
)
def test_a_place_inside_a_hospital_is_a_place(text: str, ward: str) -> None:
    assert places(text) == [(ward, "ward")]


@pytest.mark.parametrize(
    "text",
    ["is it 1 or 2?", "no bed or room for us", "music of the 70s", "10 east african nurses"],
)
def test_ordinary_words_are_no_ward(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Harlan County needs nurses", "Harlan County"),
        ("the Maplewood neighborhood", "Maplewood neighborhood"),
        ("a senior at Lincoln High", "Lincoln High"),
        ("a Fairmont High band member", "Fairmont High band"),
        ("deacon at 1st Baptist", "1st Baptist"),
        ("the crash on Route 6", "Route 6"),
        ("I-95 is closed", "I-95"),
        ("near Hickory & 3rd", "Hickory & 3rd"),
        ("at Splash Canyon", "Splash Canyon"),
        ("she grew up in Haskell Junction", "Haskell Junction"),
        ("a rancher from up near Dunmore", "Dunmore"),
        ("he lives in onnezies.", "onnezies"),
        ("from Duluth, MN", "Duluth, MN"),
        ("in Springfield, Illinois", "Springfield, Illinois"),
        ("Where: Petrusville Country Club.", "Petrusville Country Club"),
        ("from boston", "boston"),
        ("a nurse in Phoenix", "Phoenix"),
    ],
)
def test_a_place_is_found_by_what_stands_beside_it(text: str, place: str) -> None:
    assert places(text) == [(place, "")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("She is back in Ohio", "state"),
        ("the University fund of North Carolina", "state"),
        ("a nurse from Barbados", "country"),
        ("help for the Kingdom of Tonga arrived in Tonga", "country"),
        ("a letter from new zealand", "country"),
    ],
)
def test_states_and_countries_say_what_they_are(text: str, kind: str) -> None:
    assert {value for _, value in places(text)} == {kind}


@pytest.mark.parametrize(
    "text",
    [
        "reading is nice, surprise, a mobile orange",
        "Lena Ortiz, MD, and Sam Fox, PA",
        "Boston Children's Hospital",
        "Mrs. Houston and Dr. Virginia Dakota",
        "Jacob Fremont sang",
        "roast turkey for Jordan",
        "an I-131 scan",
        "Record High Blood Pressure",
        "living in fear. lives in poverty.",
    ],
)
def test_names_and_words_that_look_like_places_are_left_alone(text: str) -> None:
    assert places(text) == []
