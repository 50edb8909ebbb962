"""The texts behind recorded hashes, as far as they still exist."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from bedside.desk.core.fences import owned_models
from bedside.desk.record.models import Salt

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_AT_A_TIME = 1000


def tables_with_texts() -> dict[str, Any]:
    """Each recorded table whose rows hold texts, with its model."""
    return {
        model._meta.db_table: model for model in owned_models() if model.recorded and model.content
    }


def texts(
    objects: Mapping[str, Collection[str]], hashes: Collection[str]
) -> Iterator[dict[str, str]]:
    """For these objects by table: table, object, field, salt and text of each text they hold.

    A text that changed since has another hash than any of `hashes`, and is left out.
    """
    models = tables_with_texts()
    for table, found in sorted(objects.items()):
        model = models[table]
        ids = sorted(found)
        for start in range(0, len(ids), _AT_A_TIME):
            part = ids[start : start + _AT_A_TIME]
            salts = dict(
                Salt.objects.filter(table=table, object_id__in=part).values_list(
                    "object_id", "salt"
                )
            )
            columns = [model._meta.get_field(name).column for name in model.content]
            for row in model.objects.filter(pk__in=part).values("pk", *columns):
                for told in _of(table, row, columns, salts):
                    if text_hash(told["salt"], told["text"]) in hashes:
                        yield told


def text_hash(salt: str, text: str) -> str:
    """The hash of a text as the record has it (`ledger.sql`, `record_veiled`)."""
    return hashlib.sha256((salt + text).encode()).hexdigest()


def _of(
    table: str, row: dict[str, Any], columns: list[str], salts: dict[str, str]
) -> Iterator[dict[str, str]]:
    thing = str(row["pk"])
    for column in columns:
        if row[column] is not None and thing in salts:
            yield {
                "table": table,
                "object": thing,
                "field": column,
                "salt": salts[thing],
                "text": str(row[column]),
            }
