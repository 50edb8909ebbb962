"""Health plan beneficiary numbers (Safe Harbor I): by label, and Medicare's own shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bedside.check.recognise.identifiers.labels import Kind

if TYPE_CHECKING:
    from bedside.check.recognise.identifiers.scan import Scan

HEALTH_PLAN = Kind(
    "HEALTH_PLAN",
    labels=(
        "member id", "member number", "member no", "member #", "memberid", "subscriber id",
        "subscriber number", "subscriber no", "subscriber #", "policy number", "policy no",
        "policy #", "policy id", "group number", "group no", "group #", "group id", "plan id",
        "plan number", "plan #", "health plan id", "health plan number", "insurance id",
        "insurance number", "insurance no", "insurance #", "insurance card", "medicare number",
        "medicare id", "medicare no", "medicare #", "medicaid number", "medicaid id",
        "medicaid no", "medicaid #", "mbi", "hicn", "beneficiary id", "beneficiary number",
        "rxbin", "rx bin", "rxgrp", "rx grp", "rx group", "rxpcn", "card id",
        "certificate holder number", "número de póliza", "numero de poliza",
    ),
    weak=(
        "member", "subscriber", "policy", "group", "medicare", "medicaid", "beneficiary",
        "insurance", "póliza", "poliza", "aetna", "cigna", "humana", "bcbs", "blue cross",
        "unitedhealthcare", "uhc",
    ),
)  # fmt: skip

# Medicare Beneficiary Identifier: eleven places; letters S, L, O, I, B and Z are never used (CMS).
_L = "[AC-HJKMNP-RT-Y]"
_N = "[0-9AC-HJKMNP-RT-Y]"
_MBI = re.compile(rf"[1-9]{_L}{_N}[0-9]-?{_L}{_N}[0-9]-?{_L}{_L}[0-9][0-9]", re.IGNORECASE)


def find_beneficiaries(scan: Scan) -> None:
    """Take every figure that has the shape of a Medicare number."""
    for figure in scan.figures:
        if 11 <= len(figure.text) <= 13 and _MBI.fullmatch(figure.text):
            scan.take(
                "HEALTH_PLAN", figure.start, figure.end, figure.text.replace("-", "").upper(), 0.9
            )
