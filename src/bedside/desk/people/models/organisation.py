"""An organisation: whoever speaks in public and answers for it."""

from __future__ import annotations

import zoneinfo

from django.core.exceptions import ValidationError
from django.db import models

from bedside.desk.core import clock
from bedside.desk.core.ids import new_id


def is_a_zone(name: str) -> None:
    """Refuse what is no IANA time zone."""
    if name not in zoneinfo.available_timezones():
        message = f"“{name}” is not a time zone. Write one like America/Denver."
        raise ValidationError(message)


class Organisation(models.Model):
    """A hospital, a clinic, a practice of one. Its name and address are public, nothing else is."""

    class Kind(models.TextChoices):
        """What it is, which chooses its pack (`check.packs`)."""

        HOSPITAL = "hospital", "Hospital"
        CLINIC = "clinic", "Clinic"
        PERSONAL = "personal", "Just me"
        DENTAL = "dental", "Dental practice"
        BEHAVIORAL_HEALTH = "behavioral-health", "Behavioral health"
        PHARMACY = "pharmacy", "Pharmacy"
        RESEARCH = "research", "Research institute"
        SCHOOL = "school", "Medical or nursing school"
        AUSTRALIA = "au-practice", "Hospital or practice in Australia"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    name = models.CharField(max_length=200)
    slug = models.SlugField(max_length=60, unique=True)
    kind = models.CharField(max_length=40, choices=Kind)
    zone = models.CharField(max_length=64, default="America/New_York", validators=[is_a_zone])
    # A practice of one signs after a pause, and an outside reader answers by link.
    solo = models.BooleanField(default=False)
    # Fictional, to try the desk on: set when it is founded, and by no page ever after.
    demo = models.BooleanField(default=False, editable=False)
    created_at = models.DateTimeField(default=clock.now, editable=False)

    def __str__(self) -> str:
        return self.name

    @property
    def tzinfo(self) -> zoneinfo.ZoneInfo:
        """The zone that every time of the organisation is shown in."""
        return zoneinfo.ZoneInfo(self.zone)
