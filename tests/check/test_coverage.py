"""The coverage maps are whole, name nothing that does not exist, and count no promise as done."""

from pathlib import Path

import pytest

import bedside
from bedside.check.coverage import TOOLS, covered, instruments, instruments_for, practice_groups
from bedside.check.coverage.law import Article
from bedside.check.packs import PACKS, load_pack
from bedside.check.rules import BY_CODE
from bedside.check.rules.base import FAMILY_ROOMS

PRACTICES = [one for group in practice_groups() for one in group.practices]
ARTICLES = [one for instrument in instruments() for one in instrument.articles]
DESK = Path(bedside.__file__).parent / "desk"
ROOMS = (
    "channels consent communities incidents inbox insights library media planner policy record "
    "review"
)


def test_every_practice_is_there_once_and_in_order():
    assert [one.number for one in PRACTICES] == list(range(1, 116))


@pytest.mark.parametrize("row", [*PRACTICES, *ARTICLES], ids=lambda row: row.title)
def test_a_row_names_what_covers_it_or_where_it_will_be(row):
    assert row.rules or row.tools or row.desk or row.later
    assert {name.rstrip("0123456789") for name in row.rules} <= set(FAMILY_ROOMS)
    assert set(row.tools) <= set(TOOLS)


@pytest.mark.parametrize("row", PRACTICES, ids=lambda row: row.title)
def test_what_is_still_to_come_names_its_room(row):
    assert not row.later or row.later.split(":")[0].split(" ")[0] in ROOMS.split()


@pytest.mark.parametrize("row", [*PRACTICES, *ARTICLES], ids=lambda row: row.title)
def test_what_the_desk_does_today_is_in_a_room_that_is_there(row):
    room = row.desk.split(":")[0]
    assert not room or (DESK / room / "__init__.py").is_file()


def test_a_promise_is_not_counted_as_done():
    assert covered(Article("1", "a", later="consent: it")) == "not yet"
    assert covered(Article("1", "a", rules=("PHI001",), later="media: faces")) == "in part"
    assert covered(Article("1", "a", rules=("PHI001",))) == "yes"
    assert covered(Article("1", "a", rules=("PHI001",)), ()) == "not yet"
    assert covered(Article("1", "a", rules=("PHI001", "PHI099"))) == "in part"


def test_a_family_stands_for_all_its_rules():
    assert covered(Article("1", "a", rules=("PHI",))) == "yes"
    assert covered(Article("1", "a", rules=("PHI",)), set(BY_CODE) - {"PHI003"}) == "in part"


@pytest.mark.parametrize("name", PACKS)
def test_every_pack_says_which_laws_it_is_about(name):
    where = {one.where for one in instruments_for(load_pack(name))}
    assert where == {"au" if name.startswith("au-") else "us"}
