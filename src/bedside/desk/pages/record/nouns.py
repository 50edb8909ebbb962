"""What people call a recorded table."""

from __future__ import annotations

from functools import cache

from django.apps import apps

from bedside.desk.record.ledger import recorded_tables

# Where the model's own name would puzzle a reader.
_PLAINER = {
    "people_user": "account",
    "account_emailaddress": "e-mail address",
    "mfa_authenticator": "second factor",
    "usersessions_usersession": "session",
    "channels_credential": "channel's secret",
    "record_export": "export of the record",
}


@cache
def nouns() -> dict[str, str]:
    """The noun of each recorded table, such as "sign off" for `review_signoff`."""
    own = {model._meta.db_table: str(model._meta.verbose_name) for model in apps.get_models()}
    return {table: _PLAINER.get(table) or own[table] for table in recorded_tables() if table in own}
