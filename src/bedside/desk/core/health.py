"""Whether the desk is well: its database, its migrations and its worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import Error, connection
from django.http import HttpResponse

from bedside.desk.core import schema
from bedside.desk.core.work import HEARTBEAT_EVERY

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest

PATH = "/healthz"
_MISSES = 6


class Health:
    """What is not well. One a process: what was migrated stays so, and is not asked again."""

    def __init__(self) -> None:
        self._is_migrated = False

    def ailments(self) -> list[str]:
        """A few words each; empty when all is well. Never raises django.db.Error."""
        try:
            if not self._is_migrated and schema.pending():
                return ["migrations wait: run “bedside migrate”"]
            self._is_migrated = True
            return [] if workers() else ["no worker is running: start “bedside worker”"]
        except Error:
            return ["the database does not answer"]


def workers() -> int:
    """How many workers gave a sign of life lately. Raises django.db.Error."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM procrastinate_workers "
            "WHERE last_heartbeat > now() - make_interval(secs => %s)",
            [HEARTBEAT_EVERY * _MISSES],
        )
        (count,) = cursor.fetchone() or (0,)
    return int(count)


class HealthMiddleware:
    """Answers /healthz before anything else: 200 when all is well, 503 with what is not.

    It stands before the check of the host's name, for the watchers that ask by number.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._health = Health()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """The desk's health, or whatever stands behind."""
        if request.path != PATH:
            return self.get_response(request)
        wrong = self._health.ailments()
        return HttpResponse(
            "\n".join(wrong or ["ok"]) + "\n",
            status=503 if wrong else 200,
            content_type="text/plain; charset=utf-8",
            headers={"Cache-Control": "no-store"},
        )
