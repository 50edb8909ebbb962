"""An organisation's TOML: its facts, and a refusal that names the line."""

from __future__ import annotations

import pytest

from bedside.check.intake import InputProblem, read_organisation

WHOLE = """\
# What may always be said.
[organisation]
name = "Harbor Point Hospital"
type = "hospital"
country = "US"
state = "OR"
part2 = false
public_body = false
tax_status = "501c3"
domains = ["harborpoint.example"]
emails = ["hello@harborpoint.example"]
phones = ["+1 503 555 0100"]
places = ["Harbor Point"]
handles = ["@harborpoint"]
hashtags = ["#HarborPointCares"]
contact = "patient relations, 503-555-0100"
staff = [
    "Dr. Maya Okafor, MD, cardiologist",
]
spokespeople = ["Ana Ruiz"]
"""


def test_every_fact_of_the_contract_is_read() -> None:
    organisation = read_organisation(WHOLE)
    assert organisation.name == "Harbor Point Hospital"
    assert organisation.staff == ("Dr. Maya Okafor, MD, cardiologist",)
    assert len(organisation.facts) == 16


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (WHOLE + 'phnoes = ["1"]\n', "line 21: unknown key “phnoes”; did you mean “phones”?"),
        (WHOLE.replace('"OR"', "7"), "line 6: “state” must be text in quotes, not a number"),
        (
            WHOLE.replace("part2 = false", 'part2 = "no"'),
            "line 7: “part2” must be true or false, not text",
        ),
        ('[organisation]\nphones = "503"\n', "line 2: “phones” must be a list, not text"),
        (
            '[organisation]\nstaff = ["A",\n 3]\n',
            "line 2: “staff[1]” must be text in quotes, not a number",
        ),
        ('name = "A"\n', "line 1: unknown key “name”; put it below [organisation]"),
        ('[organisation]\nname = "A"\n[pack]\n', "line 3: unknown key “pack”"),
        ('[organisation]\nname = "A\n', "line 2: this is not TOML"),
        (
            '[organisation]\nname = "A"\nname = "B"\n',
            "line 3: this is not TOML (cannot overwrite a value",
        ),
        ("[organisation]\nstaff = [\n", "line 2: this is not TOML"),
        ("", "there is no [organisation] table"),
        ("organisation = 3", "line 1: there is no [organisation] table"),
        (
            '[organisation]\nname = """\nphnoes = 1\n"""\nphnoes = 2\n',
            "line 5: unknown key “phnoes”",
        ),
        ("[organisation]\n'phnoes' = 2\n", "line 2: unknown key “phnoes”"),
        ("organisation.phnoes = 2\n", "line 1: unknown key “phnoes”"),
    ],
)
def test_a_refusal_names_the_line(text: str, said: str) -> None:
    with pytest.raises(InputProblem) as caught:
        read_organisation(text)
    assert said in str(caught.value)


def test_a_long_staff_list_is_read_quickly_even_with_a_typo_at_its_end() -> None:
    names = "".join(f'    "Nurse Number {number}",\n' for number in range(3000))
    with pytest.raises(InputProblem, match=r"line 3004: unknown key “stff”"):
        read_organisation(f"[organisation]\nstaff = [\n{names}]\nstff = 1\n")
