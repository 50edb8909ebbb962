"""Check digits tell a number from a slip of the pen."""

from bedside.check.recognise.identifiers.licence import is_dea, is_npi
from bedside.check.recognise.identifiers.phone import plain_form
from bedside.check.recognise.identifiers.vehicle import is_vin


def test_a_provider_identifier_is_told_by_its_last_digit() -> None:
    assert is_npi("1234567893")
    assert not is_npi("1234567894")
    assert not is_npi("3234567893")


def test_a_dea_number_is_told_by_its_last_digit() -> None:
    assert is_dea("AB1234563")
    assert not is_dea("AB1234564")
    assert not is_dea("ABC123456")


def test_a_vehicle_number_is_told_by_its_ninth_place() -> None:
    assert is_vin("1HGCM82633A004352")
    assert not is_vin("1HGCM82643A004352")
    assert not is_vin("1HGCM82633A00435O")


def test_a_number_without_a_country_keeps_its_digits() -> None:
    assert plain_form("781 5991") == "7815991"
    assert plain_form("701 555 0144") == "+17015550144"
