"""The room `library` as a Django app."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Label `library`."""

    name = "bedside.desk.library"
    label = "library"
