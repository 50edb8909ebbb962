"""Founding: a new organisation comes into sight before it is written, as the fences ask."""

from __future__ import annotations

from typing import Any

from bedside.desk.core.ids import new_id
from bedside.desk.core.tenancy import acting_for
from bedside.desk.people.models import Organisation


def found_organisation(source: str = "command", **facts: Any) -> Organisation:
    """A new organisation with these fields (`name`, `slug`, `kind`, `zone`, `solo`).

    Raises `django.core.exceptions.ValidationError` for a field that does not hold.
    """
    organisation = Organisation(id=new_id(), **facts)
    with acting_for(organisation.pk, source=source):
        organisation.full_clean()
        organisation.save(force_insert=True)
    return organisation
