"""The room `planner` as a Django app."""

from django.apps import AppConfig


class PlannerConfig(AppConfig):
    """Label `planner`."""

    name = "bedside.desk.planner"
    label = "planner"
