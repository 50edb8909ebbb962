"""The trail of one delivery: every remote id in its row the moment it arrives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection

from bedside.desk.core.tenancy import acting_for
from bedside.desk.outbox.models import Delivery

if TYPE_CHECKING:
    from collections.abc import Mapping

_IDS = "ids"


class RowTrail:
    """`networks.base.Trail` over `Delivery.progress`; each keeping is a transaction of its own."""

    def __init__(self, organisation: str, delivery: str) -> None:
        self._organisation = organisation
        self._delivery = delivery

    def read(self) -> Mapping[str, str]:
        """Everything kept so far."""
        with acting_for(self._organisation, source="worker"):
            progress = Delivery.objects.values_list("progress", flat=True).get(pk=self._delivery)
        return dict(progress.get(_IDS, {}))

    def keep(self, name: str, value: str) -> None:
        """Keep one id; it is on disk when this returns."""
        with acting_for(self._organisation, source="worker"), connection.cursor() as cursor:
            # Merged by the database: two writers lose nothing of each other's.
            cursor.execute(
                "UPDATE outbox_delivery SET progress = jsonb_set(progress, '{ids}', "
                "coalesce(progress->'ids', '{}') || jsonb_build_object(%s::text, %s::text)) "
                "WHERE id = %s",
                [name, value, self._delivery],
            )
