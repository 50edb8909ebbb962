"""What comes from outside, made into values the engine takes, or refused with a kind reason.

In come texts and bytes (a post's text, a line of JSON, an organisation's TOML); out come a `Post`,
an `Organisation`, or an `InputProblem` that says what is wrong, on which line, and what to do.
Pure: whoever calls it has read the file. Commands, the API and imports call it.
"""

from bedside.check.intake.organisations import read_organisation
from bedside.check.intake.posts import IdentifiedProblem, post_from_fields, post_from_json
from bedside.check.intake.problem import InputProblem
from bedside.check.intake.written import (
    ENCODINGS,
    LONGEST_TEXT,
    decode_text,
    encoding_of,
    whole_text,
)

__all__ = [
    "ENCODINGS",
    "LONGEST_TEXT",
    "IdentifiedProblem",
    "InputProblem",
    "decode_text",
    "encoding_of",
    "post_from_fields",
    "post_from_json",
    "read_organisation",
    "whole_text",
]
