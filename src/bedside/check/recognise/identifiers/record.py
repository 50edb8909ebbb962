"""Medical record numbers (Safe Harbor H): no common shape, known by their label alone."""

from __future__ import annotations

from bedside.check.recognise.identifiers.labels import Kind

MRN = Kind(
    "MRN",
    labels=(
        "mrn", "mr#", "mr #", "mrno", "med rec", "med rec no", "med record", "medical record",
        "medical record number", "medical record no", "medical rec", "health record", "emr",
        "ehr", "patient id", "patient identifier", "patient number", "patient no", "patient #",
        "pt id", "pt #", "pt number", "pt no", "chart number", "chart no", "chart #",
        "chart id", "record number", "record no", "record #", "hospital number", "hospital no",
        "nhs number", "nhs no", "umrn", "encounter number", "encounter id", "csn",
        "visit number", "episode number", "historia clínica", "historia clinica", "expediente",
    ),
    weak=(
        "record", "chart", "encounter", "epic", "fin",
    ),
)  # fmt: skip
