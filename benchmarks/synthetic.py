"""Reads the synthetic sentences with personal data of every kind."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.splits import Part, part_of, template_key
from benchmarks.texts import Example, Span

FILES = ("presidio_research/generated_small.json", "presidio_research/generated_large.json")

TYPES = {
    "PERSON": "PERSON",
    "LOCATION": "PLACE",
    "ADDRESS": "PLACE",
    "PHONE_NUMBER": "PHONE",
    "EMAIL_ADDRESS": "EMAIL",
    "DATE_TIME": "DATE",
    "US_SSN": "SSN",
    "CREDIT_CARD": "ACCOUNT",
    "IBAN_CODE": "ACCOUNT",
    "US_DRIVER_LICENSE": "LICENCE",
    "DOMAIN_NAME": "URL",
    "IP_ADDRESS": "IP",
}
"""The set's labels that say who somebody is, in Bedside's vocabulary."""

NEUTRAL = {"ORGANIZATION", "TITLE", "PREFIX"}
"""Labels of the set that identify nobody: a company's name, "Mr", a job."""


def load(data: Path, part: Part) -> list[Example]:
    """Return one part of the synthetic sentences, each text once.

    Sentences whose template was left unfilled (a brace remains) are left out.
    Raises FileNotFoundError where the set is not beside the checkout, and
    KeyError on a label that neither table knows.
    """
    examples: dict[str, Example] = {}
    for file in FILES:
        for number, row in enumerate(json.loads((data / file).read_text(encoding="utf-8"))):
            text: str = row["full_text"]
            if "{" in text or part_of(template_key(row["masked"])) != part:
                continue
            gold: list[Span] = []
            neutral: list[tuple[int, int]] = []
            for span in row["spans"]:
                start, end = span["start_position"], span["end_position"]
                if span["entity_type"] in NEUTRAL:
                    neutral.append((start, end))
                else:
                    gold.append((TYPES[span["entity_type"]], start, end))
            name = f"{Path(file).stem}-{number}"
            examples.setdefault(text, Example(name, text, tuple(gold), tuple(neutral)))
    return list(examples.values())
