"""The whole examination."""

from __future__ import annotations

import ipaddress
import os
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bedside.desk.core.cluster import programs
from bedside.desk.core.doctor import folder
from bedside.desk.core.doctor.finding import Finding
from bedside.desk.core.reach import without_password
from bedside.desk.core.trouble import Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bedside.desk.core.installation import Installation


def examine(installation: Installation) -> Iterator[Finding]:
    """Every finding. The embedded server is started for the look when it does not run."""
    home = installation.home
    places = list(folder.folder(home))
    yield from places
    yield from _surroundings(installation)
    cluster = installation.cluster()
    if any(place.mend for place in places):
        return  # nothing below it can be looked at
    if cluster is not None:
        data = home / "postgres" / "data"
        if not data.exists():
            yield Finding("database", "None was made yet. Start the desk: bedside up")
            return
        yield _version(data.joinpath("PG_VERSION").read_text("ascii").strip())
    yield from folder.keys(home)
    runs = cluster is not None and cluster.is_in_use()
    try:
        with installation.opened():
            from bedside.desk.core.doctor import database

            found = list(database.database())
            yield from found
            # With a database of one's own nobody can tell whether the desk is meant to run.
            if (runs or cluster is None) and not any(
                one.mend and not one.may_wait for one in found
            ):
                yield database.worker()
    except Trouble as trouble:
        yield Finding("database", str(trouble))


def _surroundings(installation: Installation) -> Iterator[Finding]:
    if installation.database_url:
        yield Finding(f"database of your own ({without_password(installation.database_url)})")
    if os.geteuid() == 0:
        yield Finding(
            "account", "Bedside runs as root. Give it an account of its own.", may_wait=True
        )
    address = urlsplit(installation.address)
    if installation.address and _is_number(address.hostname or ""):
        yield Finding(
            "address", "Passkeys need a name, not a number. Set BEDSIDE_ADDRESS to a name."
        )
    elif installation.address and address.scheme != "https" and address.hostname != "localhost":
        yield Finding(
            "address", "Passwords would travel in the open. Put a proxy with TLS before Bedside."
        )
    if not os.environ.get("BEDSIDE_MAIL_HOST"):
        yield Finding(
            "mail",
            "No server is set (BEDSIDE_MAIL_HOST): what would be mailed is printed instead.",
            may_wait=True,
        )


def _version(made_by: str) -> Finding:
    try:
        folder_of_programs = programs.installed()
    except Trouble as trouble:
        return Finding("embedded PostgreSQL", str(trouble))
    at_hand = programs.major(folder_of_programs)
    return Finding(
        f"embedded PostgreSQL {at_hand}",
        ""
        if at_hand == made_by
        else f"The data was made by PostgreSQL {made_by}. Back it up with the Bedside that made "
        "it, then restore it with this one into an empty folder.",
    )


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True
