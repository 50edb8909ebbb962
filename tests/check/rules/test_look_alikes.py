"""Which hosts imitate one that people trust."""

import pytest

from bedside.check.rules.security.hosts import imitates, take_apart

OWN = ("cedarhollow.example",)


@pytest.mark.parametrize(
    ("host", "like"),
    [
        ("cdc.gov.example", "cdc.gov"),
        ("cdc-gov.example", "cdc.gov"),
        ("rnayoclinic.org", "mayoclinic.org"),
        ("mayoclinlc.org", "mayoclinic.org"),
        ("mayoclinic.оrg", "mayoclinic.org"),
        ("faceb00k.com", "facebook.com"),
        ("heatlhcare.gov", "healthcare.gov"),
        ("cedarholow.example", "cedarhollow.example"),
        ("cedarhollow.test", "cedarhollow.example"),
    ],
)
def test_an_imitation_is_told_with_what_it_imitates(host: str, like: str) -> None:
    assert imitates(host, OWN) == like


@pytest.mark.parametrize(
    "host",
    [
        "cdc.gov",
        "www2.cdc.gov",
        "give.cedarhollow.example",
        "dancer.com",
        "cvs.example",
        "city.gov",
    ],
)
def test_an_honest_host_imitates_nobody(host: str) -> None:
    assert imitates(host, OWN) is None


def test_a_link_that_has_no_address_is_none() -> None:
    assert take_apart("https://[half") is None
