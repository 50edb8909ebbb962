"""The room `newsroom` as a Django app."""

from django.apps import AppConfig


class NewsroomConfig(AppConfig):
    """Label `newsroom`."""

    name = "bedside.desk.newsroom"
    label = "newsroom"
