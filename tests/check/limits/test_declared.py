"""What is on file about each network: complete, sourced, and honest about what nobody says."""

from collections.abc import Iterator

import msgspec
import pytest

from bedside.check.limits import NETWORKS, Figure, Limits, UnknownNetworkError, limits_for

EVERY = [limits_for(slug) for slug in NETWORKS]


def figures(value: object) -> Iterator[Figure]:
    """Every figure anywhere in a declaration."""
    if isinstance(value, Figure):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from figures(getattr(value, name))
    elif isinstance(value, tuple):
        for one in value:
            yield from figures(one)


def test_networks_and_the_own_page_are_on_file() -> None:
    assert {"bluesky", "mastodon", "facebook", "instagram", "x", "newsroom"} <= set(NETWORKS)


@pytest.mark.parametrize("limits", EVERY, ids=NETWORKS)
def test_a_network_says_what_its_text_may_be(limits: Limits) -> None:
    assert limits.parts("text")
    assert limits.parts("reply")


@pytest.mark.parametrize("limits", EVERY, ids=NETWORKS)
def test_each_known_figure_has_a_source_and_an_unknown_one_has_none(limits: Limits) -> None:
    for figure in figures(limits):
        if figure.sure == "unknown":
            assert figure.source is None
            assert not figure.firm
        elif figure.value is not None:
            assert figure.source is not None
            assert figure.source.url.startswith("https://")
            assert figure.source.as_of
            assert figure.firm


@pytest.mark.parametrize("limits", EVERY, ids=NETWORKS)
def test_alt_text_is_for_media_the_network_takes(limits: Limits) -> None:
    assert all(limits.takes(type_) is not None for type_ in limits.alt.types)
    assert bool(limits.alt.types) == limits.alt.supported


def test_a_slug_may_be_written_as_people_write_it() -> None:
    assert limits_for("Google_Business").slug == "google-business"
    assert limits_for("twitter") is limits_for("x")


def test_an_unknown_network_is_told_with_those_that_are_known() -> None:
    with pytest.raises(UnknownNetworkError, match=r"'myspace'.*bluesky"):
        limits_for("myspace")


def test_no_slug_reaches_another_file() -> None:
    with pytest.raises(UnknownNetworkError):
        limits_for("../../sources/ri-thran-2011")
