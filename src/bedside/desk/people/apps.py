"""The room of people as a Django app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Label `people`."""

    name = "bedside.desk.people"
    label = "people"
    verbose_name = "People"
