"""The room `checks` as a Django app."""

from django.apps import AppConfig


class ChecksConfig(AppConfig):
    """Label `checks`."""

    name = "bedside.desk.checks"
    label = "checks"
