"""Change what posts are judged by: then everything scheduled is checked again at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import transaction

from bedside.desk.checks.writing_facts import write_facts
from bedside.desk.outbox.rechecking import recheck

if TYPE_CHECKING:
    from bedside.desk.outbox.models import Delivery
    from bedside.desk.people.models import Organisation


def change_facts(organisation: Organisation, facts: dict[str, Any], pack: str) -> list[Delivery]:
    """Keep the fact sheet; the deliveries that would now be stopped. Raises as `write_facts`."""
    with transaction.atomic():
        write_facts(organisation, facts, pack)
        return recheck(organisation)


def change_organisation(organisation: Organisation) -> list[Delivery]:
    """Keep its name, kind and zone as they now are; the deliveries that would now be stopped."""
    with transaction.atomic():
        organisation.save()
        return recheck(organisation)
