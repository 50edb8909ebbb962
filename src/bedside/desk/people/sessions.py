"""Ending sessions at once: everything that keeps a person signed in, or one of it."""

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


def session_of(user: User, session_id: int) -> UserSession | None:
    """This person's session of that number; None for what is gone or somebody else's.

    Its `end()` signs that browser out.
    """
    return UserSession.objects.filter(user_id=user.pk, pk=session_id).first()
