"""The room `consent` as a Django app."""

from django.apps import AppConfig


class ConsentConfig(AppConfig):
    """Label `consent`."""

    name = "bedside.desk.consent"
    label = "consent"
