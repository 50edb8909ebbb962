"""Packs: what they change, what they extend, and what is refused."""

from __future__ import annotations

import pytest

from bedside.check.model import Organisation
from bedside.check.packs import PACKS, Pack, PackError, load_pack, pack_for, read_pack
from bedside.check.rules import BY_CODE

RULE = BY_CODE["PHI001"]


def refusal(text: str, name: str = "house.toml") -> str:
    with pytest.raises(PackError) as caught:
        read_pack(text, name)
    return str(caught.value)


@pytest.mark.parametrize("name", PACKS)
def test_every_pack_of_ours_says_what_it_is_for(name: str) -> None:
    pack = load_pack(name)
    assert pack.name == name
    assert pack.about.endswith(".")
    assert name == "us-hospital" or pack.extends


def test_an_organisation_type_chooses_one_pack_only() -> None:
    types = [one for name in PACKS for one in load_pack(name).organisation_types]
    assert len(types) == len(set(types))


@pytest.mark.parametrize(
    ("organisation_type", "name"),
    [
        ("", "us-hospital"),
        ("hospital", "us-hospital"),
        ("Dental Practice", "us-dental"),
        ("behavioral_health", "us-behavioral-health"),
        ("us-clinic", "us-clinic"),
        ("personal", "personal"),
        ("Pharmacy", "us-pharmacy"),
        ("nursing school", "us-school"),
        ("research institute", "us-research"),
        ("bakery", "us-hospital"),
    ],
)
def test_the_organisation_s_type_chooses_the_pack(organisation_type: str, name: str) -> None:
    assert pack_for(Organisation(type=organisation_type)).name == name


@pytest.mark.parametrize(
    ("organisation_type", "name"),
    [
        ("clinic", "au-ahpra"),
        ("", "au-ahpra"),
        ("personal", "personal"),
        ("us-clinic", "us-clinic"),
    ],
)
def test_a_service_in_australia_gets_its_own_pack(organisation_type: str, name: str) -> None:
    assert pack_for(Organisation(type=organisation_type, country="AU")).name == name


def test_an_unknown_pack_is_refused_with_those_there_are() -> None:
    with pytest.raises(PackError, match="there is no pack “us-hospitle”; known packs: us-hospital"):
        load_pack("us-hospitle")


def test_a_house_pack_changes_severities_and_switches_rules_off() -> None:
    pack = read_pack(
        'extends = "us-clinic"\n[severity]\nPHI001 = "review"\nPHI002 = "off"\n', "house.toml"
    )
    assert pack.severity(RULE, None) == "review"
    codes = {rule.code for rule in pack.rules(BY_CODE)}
    assert "PHI002" not in codes
    # Our own pack switches off what Australian law alone asks for.
    assert codes | {"PHI002", "CLM013"} == set(BY_CODE)
    assert pack.extends[:1] == ("us-clinic",)


def test_a_hit_may_be_less_grave_than_its_pack_says_and_never_graver() -> None:
    assert Pack("a", levels={"PHI001": "block"}).severity(RULE, "review") == "review"
    assert Pack("a", levels={"PHI001": "advise"}).severity(RULE, "block") == "advise"
    assert Pack("a").severity(RULE, "review") == "review"


def test_a_pack_inherits_along_a_chain_and_the_nearest_word_counts() -> None:
    files = {
        "base.toml": '[severity]\nPHI001 = "advise"\nPHI002 = "advise"\n',
        "middle.toml": 'extends = "base.toml"\n[severity]\nPHI001 = "review"\n',
    }
    pack = read_pack(
        'extends = "middle.toml"\n', "top.toml", lambda wanted, _: (wanted, files[wanted])
    )
    assert pack.levels == {"PHI001": "review", "PHI002": "advise"}
    assert pack.extends == ("middle.toml", "base.toml")


def test_packs_that_extend_each_other_are_refused() -> None:
    files = {"a.toml": 'extends = "b.toml"\n', "b.toml": '\nextends = "a.toml"\n'}
    with pytest.raises(PackError) as caught:
        read_pack(files["a.toml"], "a.toml", lambda wanted, _: (wanted, files[wanted]))
    told = str(caught.value)
    assert told.startswith("b.toml, line 2: these packs extend each other in a circle")
    assert "a.toml → b.toml → a.toml" in told


def test_a_pack_that_extends_itself_is_refused() -> None:
    text = 'extends = "a.toml"\n'
    with pytest.raises(PackError, match="circle"):
        read_pack(text, "a.toml", lambda wanted, _: (wanted, text))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('abuot = "x"\n', "house.toml, line 1: unknown key “abuot”; did you mean “about”?"),
        ('about = "x"\nPHI001 = "off"\n', "line 2: unknown key “PHI001”; put it below [severity]"),
        (
            '[severity]\n\nPHI999 = "off"\n',
            "line 3: unknown rule “PHI999”; `bedside rules` lists them",
        ),
        (
            '[severity]\nPHI001 = "stop"\n',
            "line 2: “stop” is not a severity; use block, review, advise, off",
        ),
        ("[severity]\nPHI001 = true\n", "line 2: “True” is not a severity"),
        ('severity = "block"\n', "line 1: “severity” must be a table"),
        ("about = 3\n", "line 1: “about” must be text in quotes"),
        ('organisation_types = "clinic"\n', "line 1: “organisation_types” must be a list of texts"),
        ('\n\nextends = "us-hospitle"\n', "line 3: there is no pack “us-hospitle”"),
        ("about = \n", "line 1: this is not TOML"),
    ],
)
def test_a_mistake_in_a_pack_names_file_and_line(text: str, said: str) -> None:
    assert said in refusal(text)
