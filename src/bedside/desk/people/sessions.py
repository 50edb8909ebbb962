"""Ending sessions at once: everything that keeps a person signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.usersessions.models import UserSession

if TYPE_CHECKING:
    from bedside.desk.people.models import User


def end_sessions(user: User) -> int:
    """Sign this person out everywhere; how many sessions that were."""
    sessions = list(UserSession.objects.filter(user_id=user.pk))
    for session in sessions:
        session.end()
    return len(sessions)
