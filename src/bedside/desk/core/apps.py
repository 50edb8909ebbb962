"""The core as a Django app: it raises the fences after every migration."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CoreConfig(AppConfig):
    """Label `core`."""

    name = "bedside.desk.core"
    label = "core"

    def ready(self) -> None:
        """Fences follow the models: they are raised anew whenever tables may have changed."""
        post_migrate.connect(_raise_fences, sender=self, dispatch_uid="bedside.fences")


def _raise_fences(using: str, **_: Any) -> None:
    from bedside.desk.core.fences import raise_fences

    raise_fences(using)
