"""A place found in a text, and the pieces that patterns for places are made of."""

from __future__ import annotations

from typing import NamedTuple


class Place(NamedTuple):
    """Where a place stands and what kind it is (see the package for the values)."""

    start: int
    end: int
    value: str = ""


CAPITAL = r"[A-Z][A-Za-z'.\-]*"
"""RE2 syntax, over a text's shape: a word with a capital letter, as names are written."""
ANY_WORD = r"[A-Za-z][A-Za-z'.\-]*"
"""RE2 syntax, over a text's shape: a word of a text in lower case throughout."""

NOT_A_NAME = frozenset(
    "the a an and or of to in on at for from by with is are was it its this that these those my"
    " our your his her their"
    " we you they he she i best top new great ways way reasons things tips minutes min minute"
    " mins hours hour days day"
    " weeks week months years year people foods great easy simple healthy how why what when"
    " where who more most no not"
    " every each all some any first last next then just if so but here there women men kids"
    " adults patients steps facts"
    " million billion percent pm am est pst cst edt pdt cdt noon midnight monday tuesday"
    " wednesday thursday friday saturday"
    " sunday january february march april may june july august september october november"
    " december jan feb mar apr jun"
    " jul aug sep sept oct nov dec times signs myths health care medical blood food toy vaccine"
    " flu covid walk run long"
    " rough high hard wrong right left wall sesame silk memory fast slow up down out over off"
    " into dr mr mrs ms call"
    " join rsvp phone tel fax email visit please thank thanks happy congratulations meet see"
    " read watch via about"
    " after before between under while until during against hospice surgery labor rehab therapy"
    " icu er recovery".split()
)
"""Lower-case words that do not belong to the name of a place; a run of words is cut there."""
