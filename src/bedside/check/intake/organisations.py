"""An organisation's own facts from its TOML file."""

from __future__ import annotations

import msgspec

from bedside.check.intake.problem import InputProblem
from bedside.check.intake.toml import line_of, read_toml
from bedside.check.intake.wording import close_to, kind_words, plainly
from bedside.check.model import Organisation

_KEYS = Organisation.__struct_fields__
_TABLE = "organisation"


def read_organisation(text: str) -> Organisation:
    """The organisation that a TOML text with `[organisation]` describes.

    Raises InputProblem, with the line, for a key or a value that does not belong.
    """
    table = read_toml(text)
    for key in table:
        if key != _TABLE:
            hint = (
                "put it below [organisation]"
                if key in _KEYS
                else "the file has one table, [organisation]"
            )
            raise InputProblem(f"unknown key “{plainly(key)}”; {hint}", line_of(text, [key]))
    facts = table.get(_TABLE)
    if not isinstance(facts, dict):
        raise InputProblem("there is no [organisation] table; start the file with that line", 1)
    for key in facts:
        if key not in _KEYS:
            raise InputProblem(
                f"unknown key “{plainly(key)}”{close_to(key, _KEYS)}", line_of(text, [_TABLE, key])
            )
    for key, value in facts.items():
        try:
            msgspec.convert({key: value}, Organisation)
        except msgspec.ValidationError as error:
            raise InputProblem(kind_words(str(error)), line_of(text, [_TABLE, key])) from None
    return msgspec.convert(facts, Organisation)
