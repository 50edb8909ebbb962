"""The tables of the newsroom."""

from bedside.desk.newsroom.models.article import Article

__all__ = ["Article"]
