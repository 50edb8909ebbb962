"""The room `channels` as a Django app."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    """Label `channels`."""

    name = "bedside.desk.channels"
    label = "channels"
