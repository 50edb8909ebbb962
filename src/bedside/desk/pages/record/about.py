"""Everything that belongs to one post, as ids that the record knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import ForeignKey

from bedside.desk.core.fences import owned_models
from bedside.desk.outbox.models import Delivery
from bedside.desk.planner.models import Post, Version

if TYPE_CHECKING:
    import uuid

# How a row says to which post it belongs, the nearest way first.
_WAYS = ((Post, ""), (Version, "__post"), (Delivery, "__post"))


def about(post: uuid.UUID) -> frozenset[str]:
    """Ids of the post, its versions, sign-offs, comments, deliveries, attempts and the like.

    One query a table, however many rows there are.
    """
    ids = {str(post)}
    for model in owned_models():
        if not model.recorded:
            continue
        way = _way(model)
        if way:
            found = model.objects.filter(**{way: post}).values_list("pk", flat=True)  # type: ignore[attr-defined]
            ids |= {str(key) for key in found}
    return frozenset(ids)


def _way(model: type) -> str:
    fields = [
        field
        for field in model._meta.local_fields  # type: ignore[attr-defined]
        if isinstance(field, ForeignKey)
    ]
    for target, further in _WAYS:
        for field in fields:
            if field.related_model is target and model is not target:
                return f"{field.name}{further}"
    return ""
