"""Addresses are found whole, as Americans and as others write them."""

import pytest

from bedside.check.model import Organisation
from bedside.check.recognise.where import find_places
from bedside.check.text import View


def addresses(text: str) -> list[str]:
    found = find_places(View(text), Organisation())
    return [mention.text for mention in found if mention.value == "address"]


@pytest.mark.parametrize(
    "address",
    [
        "412 Maple Street, Apt 3, Springfield, IL 62704",
        "1234 E 12th St Apt 5B, Austin TX 78701",
        "1600 Pennsylvania Ave NW",
        "123 N. Main St",
        "32 Long Street",
        "P.O. Box 991, Kodiak, AK",
        "42 Wallaby Way, Sydney NSW 2000",
        "55B Baker Street",
        "Hauptstraße 12, 80331 München",
        "12 rue de la Paix, Paris",
        "Calle de Alcalá 45",
        "Via Garibaldi 14, 00153 Roma",
        "ul. Marszałkowska 10, Warszawa",
        "73 Hegedûs Gyula utca 76",
        "Storgatan 8",
        "Suite 400",
        "Unit 9104 Box 2779\nDPO AP 29547",
        "97 guildry street",
    ],
)
def test_an_address_is_found_whole(address: str) -> None:
    assert addresses(f"Please send it to {address}") == [address]


def test_an_address_over_several_lines_is_one_place() -> None:
    text = "Ana Vidal\n>37 Lozerlaan 172\n>Suite 624\n>Rotterdam\n>Bahrain 28587"
    assert addresses(text) == ["37 Lozerlaan 172\n>Suite 624\n>Rotterdam\n>Bahrain 28587"]


@pytest.mark.parametrize(
    ("text", "street"),
    [
        ("the accident on Maple Street near us", "Maple Street"),
        ("found on W 34th St", "W 34th St"),
        ("The bus stop is on Ziegelgasse 26", "Ziegelgasse 26"),
        ("meet at the corner of Auenweg 85 and Kesä Street", "Auenweg 85 and Kesä Street"),
        ("We drove past Löberöd 44 and home", "Löberöd 44"),
    ],
)
def test_a_street_is_found_by_itself(text: str, street: str) -> None:
    assert addresses(text) == [street]


@pytest.mark.parametrize(
    "text",
    [
        "10 Best Ways To Drive",
        "5 great ways to drive your recovery",
        "Wall Street Journal",
        "We love St. Mary and St. Luke",
        "a two-way street is 10 minutes down the road",
        "Top 10 Foods of 2014",
        "our blood drive is on Channel 9",
        "Yoga After 50",
        "a food truck at the street fair",
    ],
)
def test_other_words_and_numbers_are_no_address(text: str) -> None:
    assert addresses(text) == []


def test_a_person_after_an_address_is_not_part_of_it() -> None:
    assert addresses("Visit 9 Wharf Road, Dr. Lee will see you") == ["9 Wharf Road"]
