"""The room `outbox` as a Django app."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """Label `outbox`."""

    name = "bedside.desk.outbox"
    label = "outbox"
