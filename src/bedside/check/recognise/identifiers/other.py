"""Any other number that points at one person (Safe Harbor R), and numbers that point at none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers.figures import digits_of, is_year
from bedside.check.recognise.identifiers.labels import Kind

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan


def _fits(value: str) -> bool:
    if _PHONE_SHAPE.fullmatch(value):
        return False
    return len(digits_of(value)) >= 4 and not is_year(value)


_PHONE_SHAPE = re.compile(r"(?:1[ .\-])?[0-9]{3}[ .\-][0-9]{3}[ .\-][0-9]{4}")


OTHER = Kind(
    "OTHER_ID",
    labels=(
        "case number", "case no", "case #", "case id", "file number", "file no", "file #",
        "badge number", "badge no", "badge #", "badge", "employee id", "employee number",
        "employee #", "staff id", "ticket number", "ticket #", "reference number",
        "reference no", "ref #", "ref no", "confirmation number", "confirmation #",
        "confirmation code", "order number", "order #", "booking number", "appointment number",
        "appointment id", "accession number", "accession #", "specimen number", "specimen id",
        "barcode", "user id", "login id", "student id", "inmate number", "subject id",
        "subject number", "participant id", "participant number", "incident number",
        "incident #", "report number", "report #", "docket number", "prescription number",
        "rx number", "rx #", "id number", "id no", "id #", "tracking number", "donor id",
        "donor number", "unos id",
    ),
    weak=(
        "case", "file", "ticket", "reference", "ref", "confirmation", "order", "booking",
        "appointment", "accession", "specimen", "id", "number", "no", "pin", "passcode",
        "password", "code", "prescription", "tracking", "incident", "docket", "wristband",
    ),
    fits=_fits,
)  # fmt: skip
JERSEY = Kind(
    "OTHER_ID",
    labels=(
        "jersey",
        "jersey number",
        "jersey no",
        "jersey #",
        "bib number",
        "bib #",
    ),
    fits=lambda value: value.isdigit() and len(value) <= 5,
)
# "Phone number" is no label of an identifier; what follows it is judged as a telephone number.
TELEPHONE = Kind(
    None,
    labels=tuple(
        f"{name} {sign}"
        for name in ("phone", "telephone", "tel", "cell", "mobile", "fax", "contact", "call back")
        for sign in ("number", "no", "#")
    ),
    fits=lambda value: value == "",
)
# Numbers of studies, papers, codes, forms and roads are about no one.
PUBLIC = Kind(
    None,
    labels=(
        "nct", "pmid", "pmcid", "doi", "isbn", "issn", "irb", "icd", "icd 10", "icd 9", "cpt",
        "cvx", "ndc", "hcpcs", "cfr", "form", "rfp", "rfq", "page", "chapter", "section",
        "public law", "house bill", "senate bill", "route", "highway", "hwy", "interstate",
        "exit", "channel", "grade", "phase", "stage", "type", "level", "step", "gene",
        "chromosome", "flight", "clinicaltrials", "ein", "req", "requisition", "job number",
        "job #", "job id", "req id", "posting number", "model", "zip", "zip code", "postcode",
        "postal code", "since", "copyright", "employer identification number",
        "employer identification", "provider number", "facility id",
    ),
    fits=bool,
)  # fmt: skip

_FEWEST_LOOSE = 9
_LOOSE = re.compile(r"[0-9]{9,}")
_NUMBER_SIGN = re.compile(r"[#№][0-9]{4,}(?![A-Za-z0-9])")
_STUDY = re.compile(r"(?:NCT|ISRCTN|PMC|GSE|CVE-?)[0-9\-]+", re.IGNORECASE)


def leave_public_numbers(scan: Scan) -> None:
    """Take the numbers of studies and papers out of the search."""
    for figure in scan.figures:
        if _STUDY.fullmatch(figure.text):
            scan.take_away(figure.start, figure.end)


def find_loose_numbers(scan: Scan) -> None:
    """Take long numbers that nothing explains: nine digits in a row, or a number sign and four."""
    for figure in scan.figures:
        if (
            len(figure.text) >= _FEWEST_LOOSE
            and _LOOSE.fullmatch(figure.text)
            and not figure.text.endswith("000000")
        ):
            scan.take("OTHER_ID", figure.start, figure.end, figure.text, 0.5)
    if "#" in scan.text or "№" in scan.text:
        for found in _NUMBER_SIGN.finditer(scan.text):
            if not is_year(found.group()[1:]) and not found.group().endswith("000"):
                scan.take("OTHER_ID", found.start() + 1, found.end(), found.group()[1:], 0.5)
