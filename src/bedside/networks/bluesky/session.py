"""Signing in with an app password, and calls that renew the session when it has run out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bedside.networks.base import Failure, fix, look, reconnect
from bedside.networks.base.calls import ask, unclear

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bedside.networks.base import Account
    from bedside.networks.base.http import Client, Reply

NAME = "Bluesky"
SERVER = "https://bsky.social"
_APP_PASSWORD = re.compile(r"[a-z0-9]{4}(?:-[a-z0-9]{4}){3}")
_OK, _BAD, _UNAUTHORIZED = 200, 400, 401
_RAN_OUT = {"ExpiredToken", "InvalidToken"}
_SHUT = {"AccountTakedown", "AccountSuspended", "AccountDeactivated"}
_SIGN_IN_AGAIN = "Bluesky no longer lets us in. Connect the account again with a new app password."


@dataclass(frozen=True)
class SignedIn:
    """A new session: the account's name and DID, and the secrets to keep in its vault."""

    handle: str
    did: str
    secrets: Mapping[str, str]


def sign_in(http: Client, server: str, identifier: str, password: str) -> SignedIn:
    """A session for an account by app password; the password is not kept.

    Raises `Failure`: fix (the password or the name is wrong), wait, retry or reconnect.
    """
    password = password.strip()
    if not _APP_PASSWORD.fullmatch(password):
        raise fix(
            "This is not an app password. Make one in Bluesky under Settings, Privacy and "
            "security, App passwords; it looks like abcd-efgh-ijkl-mnop.",
            field="password",
        )
    reply = ask(
        http,
        "POST",
        address(server, "com.atproto.server.createSession"),
        name=NAME,
        document={"identifier": identifier.strip().removeprefix("@"), "password": password},
    )
    if reply.status == _UNAUTHORIZED:
        raise fix("Bluesky does not know this name with this app password.", field="password")
    found = object_of(reply)
    if reply.status != _OK or not isinstance(found.get("accessJwt"), str):
        raise reconnect(f"There is no Bluesky server at {server}.", code=_error(found))
    _must_be_active(found)
    return SignedIn(str(found["handle"]), str(found["did"]), _secrets(found))


class Session:
    """Calls to an account's server, signed in."""

    def __init__(self, http: Client, account: Account) -> None:
        self._http = http
        self._account = account

    @property
    def did(self) -> str:
        """The account's permanent id."""
        return self._account.vault.read().get("did", "")

    def get(self, method: str, **params: str) -> Reply:
        """Ask for something. Replies with 200 or 4xx are returned; all else is a `Failure`."""
        return self._call("GET", method, params=params)

    def post(self, method: str, document: object = None, *, public: bool = False) -> dict[str, Any]:
        """Have something done and return what it answered. Raises `Failure`."""
        reply = self._call("POST", method, document=document, public=public)
        return _done(reply)

    def upload(self, data: bytes, media_type: str) -> dict[str, Any]:
        """Upload a picture; the blob that stands for it in a record."""
        reply = self._call(
            "POST",
            "com.atproto.repo.uploadBlob",
            content=data,
            headers={"Content-Type": media_type},
        )
        blob = _done(reply).get("blob")
        if not isinstance(blob, dict):
            raise unclear(NAME, public=False)
        return blob

    def _call(
        self,
        verb: str,
        method: str,
        *,
        public: bool = False,
        headers: Mapping[str, str] | None = None,
        **body: Any,
    ) -> Reply:
        access = self._account.vault.read().get("access", "")
        for turn in (1, 2):
            reply = ask(
                self._http,
                verb,
                address(self._account.server, method),
                name=NAME,
                public=public,
                headers={**(headers or {}), "Authorization": f"Bearer {access}"},
                **body,
            )
            if not _ran_out(reply):
                break
            if turn == 1:
                access = self._renew(access)
        else:
            raise reconnect(_SIGN_IN_AGAIN, code=error_of(reply))
        if error_of(reply) in _SHUT:
            raise reconnect(
                "Bluesky has shut this account. Ask Bluesky why, then connect it again.",
                code=error_of(reply),
            )
        return reply

    def _renew(self, stale: str) -> str:
        vault = self._account.vault
        # A renewal uses its token up: whoever comes second takes what the first was given.
        with vault.locked():
            secrets = vault.read()
            if secrets.get("access", "") != stale:
                return secrets["access"]
            reply = ask(
                self._http,
                "POST",
                address(self._account.server, "com.atproto.server.refreshSession"),
                name=NAME,
                headers={"Authorization": f"Bearer {secrets.get('refresh', '')}"},
            )
            found = object_of(reply)
            if reply.status != _OK or not isinstance(found.get("accessJwt"), str):
                raise reconnect(_SIGN_IN_AGAIN, code=_error(found))
            renewed = _secrets(found)
            vault.write(renewed)
            return renewed["access"]


def address(server: str, method: str) -> str:
    """Where a method of a server is called."""
    return f"{server.rstrip('/')}/xrpc/{method}"


def object_of(reply: Reply) -> dict[str, Any]:
    """The JSON object of a reply; an empty one where there is none."""
    try:
        found = reply.json()
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def error_of(reply: Reply) -> str:
    """The network's own name of what went wrong."""
    return _error(object_of(reply))


def _done(reply: Reply) -> dict[str, Any]:
    found = object_of(reply)
    if reply.status == _OK:
        return found
    if _error(found) == "InvalidSwap":
        raise look("Something else stands where this post should be.", code="InvalidSwap")
    raise _refused(reply.status, _error(found))


def _refused(status: int, error: str) -> Failure:
    if status in (_UNAUTHORIZED, 403):
        return reconnect(_SIGN_IN_AGAIN, code=error)
    if status == 413 or error == "BlobTooLarge":
        return fix("Bluesky finds a picture too large. Make it smaller.", field="media", code=error)
    return fix("Bluesky does not take this post as it is.", code=error or str(status))


def _ran_out(reply: Reply) -> bool:
    return reply.status in (_BAD, _UNAUTHORIZED) and error_of(reply) in _RAN_OUT


def _must_be_active(found: Mapping[str, Any]) -> None:
    if found.get("active") is False:
        raise reconnect("This Bluesky account is not active.", code=str(found.get("status", "")))


def _secrets(found: Mapping[str, Any]) -> dict[str, str]:
    return {
        "did": str(found["did"]),
        "access": str(found["accessJwt"]),
        "refresh": str(found["refreshJwt"]),
    }


def _error(found: Mapping[str, Any]) -> str:
    return str(found.get("error", ""))
