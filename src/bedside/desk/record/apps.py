"""The room `record` as a Django app."""

from django.apps import AppConfig


class RecordConfig(AppConfig):
    """Label `record`."""

    name = "bedside.desk.record"
    label = "record"
