"""The room `record` as a Django app: it raises its triggers after every migration."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RecordConfig(AppConfig):
    """Label `record`."""

    name = "bedside.desk.record"
    label = "record"

    def ready(self) -> None:
        """Triggers follow the models, after the fences (`core.apps`), which give out rights."""
        post_migrate.connect(_raise_ledger, sender=self, dispatch_uid="bedside.ledger")


def _raise_ledger(using: str, **_: Any) -> None:
    from bedside.desk.record.ledger import raise_ledger

    raise_ledger(using)
