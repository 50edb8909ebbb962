"""The room of people as a Django app."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Label `people`."""

    name = "bedside.desk.people"
    label = "people"
    verbose_name = "People"

    def ready(self) -> None:
        """allauth says when a factor is enrolled; the session then counts as having shown it."""
        from allauth.mfa.signals import authenticator_added

        from bedside.desk.people.second_factor import enrolled

        authenticator_added.connect(enrolled, dispatch_uid="bedside.enrolled")
