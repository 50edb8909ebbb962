"""The claim ledger: sentences a clinical reviewer has accepted, so that nobody is asked again.

The ledger's rows say who accepted what; the sentences in force are also written to the fact
sheet, because the engine reads facts and nothing else. A sentence that changes by a word is
another sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.db.models import Q

from bedside.desk.checks.models import FactSheet
from bedside.desk.core import clock
from bedside.desk.library.models import Claim

if TYPE_CHECKING:
    from datetime import date

    from django.db.models import QuerySet

    from bedside.desk.people.models import Member, Organisation

_FEWEST_WORDS = 3
_MOST = 2000


class NoClaim(ValueError):
    """The sentence was not taken; the message says what to do."""


@transaction.atomic
def accept_claim(
    member: Member, sentence: str, *, source: str, note: str = "", until: date | None = None
) -> Claim:
    """Put a sentence on the ledger with its source (a web address, or a note that names it).

    `until` is the last day it counts. Raises `NoClaim`.
    """
    words = " ".join(sentence.split())
    _look_at(words, source.strip(), note.strip())
    organisation = member.organisation
    _hold(organisation)
    if in_force(organisation).filter(sentence__iexact=words).exists():
        message = "This sentence is on the ledger already."
        raise NoClaim(message)
    if in_force(organisation).count() >= _MOST:
        message = f"The ledger holds {_MOST:,} sentences. Withdraw some that are no longer used."
        raise NoClaim(message)
    claim = Claim.objects.create(
        organisation=organisation,
        sentence=words,
        source=source.strip(),
        source_note=" ".join(note.split())[:300],
        accepted_by=member,
        until=until,
    )
    _write(organisation)
    return claim


@transaction.atomic
def withdraw_claim(claim: Claim) -> None:
    """The sentence counts no longer; what rests on it is checked anew."""
    _hold(claim.organisation)
    Claim.objects.filter(pk=claim.pk, withdrawn_at__isnull=True).update(withdrawn_at=clock.now())
    _write(claim.organisation)


def in_force(organisation: Organisation) -> QuerySet[Claim]:
    """The sentences that nobody withdrew and whose last day has not passed."""
    today = clock.now().astimezone(organisation.tzinfo).date()
    return Claim.objects.filter(
        Q(until__isnull=True) | Q(until__gte=today),
        organisation=organisation,
        withdrawn_at__isnull=True,
    )


def _look_at(words: str, source: str, note: str) -> None:
    if not len(words.split()) >= _FEWEST_WORDS or len(words) > 1000:
        message = "Write the whole sentence as it will be said, up to 1,000 characters."
        raise NoClaim(message)
    if not source and not note:
        message = "Name what it rests on: a link, or the study, label or guideline."
        raise NoClaim(message)
    if source:
        try:
            URLValidator(schemes=["http", "https"])(source)
        except ValidationError as problem:
            message = "The source is not a web address. Write it whole, or name it in the note."
            raise NoClaim(message) from problem


def _hold(organisation: Organisation) -> None:
    """One change of the ledger at a time: the sheet holds all of it."""
    FactSheet.objects.get_or_create(organisation=organisation)
    FactSheet.objects.select_for_update().get(organisation=organisation)


def _write(organisation: Organisation) -> None:
    sheet = FactSheet.objects.get(organisation=organisation)
    claims = [
        {
            "sentence": one.sentence,
            "source": one.source or one.source_note,
            **({"until": one.until.isoformat()} if one.until else {}),
        }
        for one in in_force(organisation)
    ]
    sheet.facts = {**sheet.facts, "claims": claims}
    sheet.save(update_fields=["facts", "changed_at"])
