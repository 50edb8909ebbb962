"""Each pack hands out a file of facts that reads as it is and chooses that pack."""

import pytest

from bedside.check.intake.organisations import read_organisation
from bedside.check.model import Organisation
from bedside.check.packs import PACKS, PackError, pack_for
from bedside.check.presets import PRESETS, preset


@pytest.mark.parametrize("name", PACKS)
def test_a_preset_can_be_read_and_chooses_its_pack(name):
    facts = read_organisation(preset(name))
    assert pack_for(facts).name == name
    assert facts.part2 == (name == "us-behavioral-health")


def test_a_preset_asks_for_every_fact():
    asked = {line.split(" = ")[0] for line in preset("us-clinic").splitlines() if " = " in line}
    assert asked == set(Organisation.__struct_fields__)


def test_every_preset_is_of_a_pack():
    assert set(PRESETS) == set(PACKS)
    with pytest.raises(PackError):
        preset("us-hospitle")
