"""What networks declare, and what they say of drafts that do not fit."""

from datetime import UTC, datetime

import msgspec
import pytest

from bedside.check.limits import limits_for
from bedside.networks.base import Draft, Fact, Part, Picture, problems_of, read_declaration
from bedside.networks.known import NETWORKS

AT = datetime(2026, 11, 26, 9, 30, tzinfo=UTC)


def picture(size: int = 10, alt: str = "A plaster.") -> Picture:
    return Picture(b"x" * size, "image/png", alt, 1, 1)


def said(draft: Draft, network: str = "bluesky", *, threads: bool = True) -> list[tuple[str, int]]:
    return [
        (one.field, one.part) for one in problems_of(draft, limits_for(network), threads=threads)
    ]


@pytest.mark.parametrize("slug", NETWORKS)
def test_every_fact_has_a_source_and_a_day(slug: str) -> None:
    declaration = read_declaration(slug)
    facts = [
        value for value in msgspec.structs.asdict(declaration).values() if isinstance(value, Fact)
    ]
    assert len(facts) >= 10
    for fact in (*facts, *declaration.policy):
        assert fact.sure == "unknown" or (fact.source and fact.source.url and fact.source.as_of)


@pytest.mark.parametrize("slug", NETWORKS)
def test_no_network_is_trusted_with_patients(slug: str) -> None:
    assert read_declaration(slug).baa.value is False


def test_a_fact_without_a_source_is_refused() -> None:
    with pytest.raises(ValueError, match="names its source"):
        Fact(value=True, sure="sourced")


def test_a_draft_that_fits_has_no_problem() -> None:
    assert said(Draft((Part("News.", (picture(),)), Part("More.")), AT)) == []


def test_each_problem_names_its_field_and_part() -> None:
    draft = Draft(
        (
            Part("e" * 301),
            Part("Pictures.", tuple(picture() for _ in range(5))),
            Part("Alt.", (picture(alt=" "), picture(size=2_000_001))),
            Part(" \n"),
            Part("half \ud83c of a sign"),
        ),
        AT,
    )
    assert said(draft) == [
        ("text", 0),
        ("media", 1),
        ("media[0].alt", 2),
        ("media[1]", 2),
        ("text", 3),
        ("text", 4),
    ]


def test_a_network_without_threads_takes_one_part() -> None:
    assert said(Draft((Part("One."), Part("Two.")), AT), threads=False) == [("text", 0)]


def test_a_network_that_wants_a_picture_says_so() -> None:
    assert said(Draft((Part("Words alone."),), AT), "instagram") == [("media", 0)]


def test_forbidden_signs_are_named() -> None:
    problems = problems_of(Draft((Part("a < b"),), AT), limits_for("youtube"), threads=True)
    assert any("<" in problem.say for problem in problems)


def test_a_draft_has_parts_and_a_zone() -> None:
    with pytest.raises(ValueError, match="at least one part"):
        Draft((), AT)
    with pytest.raises(ValueError, match="zone"):
        Draft((Part("x"),), datetime(2026, 1, 1))  # noqa: DTZ001
