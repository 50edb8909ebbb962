"""A person who can sign in. What they may do hangs on their membership, never on this row."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models

from bedside.desk.core import clock
from bedside.desk.core.ids import new_id


class Users(BaseUserManager["User"]):
    """Making users: by e-mail, in lower case."""

    def create_user(self, email: str, password: str | None = None, name: str = "") -> User:
        """A user who can sign in; without a password, only by link or single sign-on."""
        user = self.model(email=email.strip().lower(), name=name)
        user.set_password(password)
        user.save()
        return user


class User(AbstractBaseUser):
    """One person, by e-mail address. The same person may be a member of several organisations."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(unique=True)
    name = models.CharField(max_length=200, blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    objects: ClassVar[Users] = Users()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    def __str__(self) -> str:
        return self.name or self.email

    def get_full_name(self) -> str:
        """The name, for allauth and mails."""
        return str(self)
