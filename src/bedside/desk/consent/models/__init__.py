"""The tables of consent."""

from bedside.desk.consent.models.authorization import Authorization

__all__ = ["Authorization"]
