"""Whether the rows of an organisation are what its record says they are.

The chain shows when an entry was touched. It cannot show a row that was changed with the triggers
switched off: for that, what is there is compared with what was recorded last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import connection
from psycopg import sql

from bedside.desk.core.fences import owned_models
from bedside.desk.core.tenancy import acting_for
from bedside.desk.record.ledger import BESIDES, columns_of

if TYPE_CHECKING:
    import uuid
    from collections.abc import Iterator

# The last value that was recorded of each column of each object, beside the row as a trigger
# would write it. A column that one of them does not know came or went with a migration.
_COMPARE = sql.SQL("""
WITH entries AS (
    SELECT seq, action, object_id, payload::jsonb -> 'after' AS later FROM record_entry
    WHERE organisation_id = %(whose)s AND "table" = %(place)s AND seq IS NOT NULL
), alive AS (
    SELECT object_id FROM (
        SELECT DISTINCT ON (object_id) object_id, action FROM entries ORDER BY object_id, seq DESC
    ) AS latest WHERE action <> 'delete'
), told AS (
    SELECT object_id, jsonb_object_agg(key, value) AS state FROM (
        SELECT DISTINCT ON (object_id, key) object_id, key, value
        FROM entries JOIN alive USING (object_id), jsonb_each(later)
        WHERE jsonb_typeof(later) = 'object' ORDER BY object_id, key, seq DESC
    ) AS latest GROUP BY object_id
), found AS (
    SELECT here.id::text AS object_id,
        record_veiled(to_jsonb(here) - %(unseen)s::text[], %(texts)s::text[],
            coalesce(salt.salt, '')) AS state
    FROM {table} AS here LEFT JOIN record_salt AS salt ON salt.organisation_id = %(whose)s
        AND salt."table" = %(place)s AND salt.object_id = here.id::text
    WHERE here.{column} = %(whose)s
)
SELECT object_id, told.state IS NULL, found.state IS NULL, ARRAY(
    SELECT key FROM jsonb_each(told.state)
    WHERE found.state ? key AND found.state -> key IS DISTINCT FROM value ORDER BY key)
FROM told FULL JOIN found USING (object_id)
WHERE told.state IS NULL OR found.state IS NULL OR EXISTS (
    SELECT FROM jsonb_each(told.state)
    WHERE found.state ? key AND found.state -> key IS DISTINCT FROM value)
ORDER BY object_id
""")


class Difference(NamedTuple):
    """A row that is not as recorded, and why, in words for a person."""

    table: str
    object_id: str
    why: str


def differences(organisation: uuid.UUID) -> Iterator[Difference]:
    """The organisation's rows that are not what the record says, table by table."""
    owned = {model._meta.db_table: "organisation_id" for model in owned_models() if model.recorded}
    for table, column in sorted({**owned, **BESIDES}.items()):
        texts, unseen = columns_of(table)
        statement = _COMPARE.format(table=sql.Identifier(table), column=sql.Identifier(column))
        asked: dict[str, Any] = {
            "whose": organisation,
            "place": table,
            "texts": texts,
            "unseen": [*unseen, "organisation_id"],
        }
        with acting_for(organisation), connection.cursor() as cursor:
            cursor.execute(statement, asked)
            rows = cursor.fetchall()
        for thing, is_new, is_gone, fields in rows:
            yield Difference(table, thing, _why(fields, is_new=is_new, is_gone=is_gone))


def _why(fields: list[str], *, is_new: bool, is_gone: bool) -> str:
    if is_new:
        return "it was made, and no entry says so"
    if is_gone:
        return "it was removed, and no entry says so"
    return f"{', '.join(fields)} changed, and no entry says so"
