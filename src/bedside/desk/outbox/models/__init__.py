"""The tables of the outbox, one file each."""

from bedside.desk.outbox.models.attempt import Attempt
from bedside.desk.outbox.models.delivery import Delivery
from bedside.desk.outbox.models.hold import Hold

__all__ = ["Attempt", "Delivery", "Hold"]
