"""The room `review` as a Django app."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Label `review`."""

    name = "bedside.desk.review"
    label = "review"
