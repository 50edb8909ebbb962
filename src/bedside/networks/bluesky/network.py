"""The adapter: upload and resolve first, then put records under ids that are ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, ClassVar

from bedside.networks.base import Found, Network, Posted, Problem, Standing, Trace
from bedside.networks.base.calls import unclear
from bedside.networks.bluesky.record import COLLECTION, blob_name, post_record, uploads
from bedside.networks.bluesky.richtext import mentions
from bedside.networks.bluesky.session import NAME, Session, error_of, object_of
from bedside.networks.bluesky.tid import tid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bedside.networks.base import Account, Draft, Publication
    from bedside.networks.base.http import Client

# app.bsky.embed.external: a card's picture is smaller than one that stands alone.
_THUMB_BYTES = 1_000_000
_NOBODY = "-"


class Bluesky(Network):
    """Posts to an account on bsky.social or any other AT Protocol server."""

    slug: ClassVar[str] = "bluesky"

    def problems(self, draft: Draft) -> tuple[Problem, ...]:
        """What the limits say, and what a post may not show together."""
        found = list(super().problems(draft))
        for number, part in enumerate(draft.parts):
            card = part.card
            if card is None:
                continue
            if part.pictures and card.url not in part.text:
                say = (
                    "Bluesky shows pictures or a link card, not both. Put the link into the text, "
                    "or take the pictures out."
                )
                found.append(Problem("link", say, number))
            if card.picture is not None and len(card.picture.data) > _THUMB_BYTES:
                say = f"Bluesky takes a card's picture of {_THUMB_BYTES:,} bytes. Make it smaller."
                found.append(Problem("link", say, number))
        return tuple(found)

    def prepare(self, publication: Publication) -> None:
        """Resolve who is mentioned and upload the pictures."""
        self.must_fit(publication.draft)
        session = Session(publication.http, publication.account)
        trail = publication.trail
        known = trail.read()
        for number, part in enumerate(publication.draft.parts):
            for handle in mentions(part.text):
                # Once resolved it stays: a repeat must be the same to the byte.
                if f"did.{handle}" not in known:
                    trail.keep(f"did.{handle}", _resolve(session, handle))
            for at, picture in uploads(part).items():
                # Uploaded again in every try: what no record uses is thrown away in minutes.
                blob = session.upload(picture.data, picture.media_type)
                trail.keep(blob_name(number, at), json.dumps(blob, sort_keys=True))

    def commit(self, publication: Publication) -> Posted:
        """Put one record a part; one that is there already is left as it is."""
        session = Session(publication.http, publication.account)
        did = session.did
        posts: list[dict[str, str]] = []
        for number in range(len(publication.draft.parts)):
            answer = session.post(
                "com.atproto.repo.putRecord",
                {
                    "repo": did,
                    "collection": COLLECTION,
                    "rkey": tid(publication.key, number),
                    "record": _record(publication, number, posts),
                    # Only where nothing stands; the same record again is no change.
                    "swapRecord": None,
                },
                public=True,
            )
            posts.append(_keep(publication, number, answer))
        return _posted(did, publication)

    def reconcile(self, publication: Publication) -> Found:
        """Read the records back by their ids."""
        session = Session(publication.http, publication.account)
        there = 0
        for number, part in enumerate(publication.draft.parts):
            record = _read(session, tid(publication.key, number))
            if record is None:
                continue
            if record.get("value", {}).get("text") != part.text:
                say = "Another text stands where this post should be. Look at the account."
                return Found(Trace.UNKNOWN, say=say)
            _keep(publication, number, record)
            there += 1
        if there == len(publication.draft.parts):
            return Found(Trace.FOUND, _posted(session.did, publication))
        return Found(Trace.PARTLY if there else Trace.ABSENT)

    def verify(self, publication: Publication) -> Standing:
        """Live while every part can be read."""
        session = Session(publication.http, publication.account)
        for number in range(len(publication.draft.parts)):
            if _read(session, tid(publication.key, number)) is None:
                return Standing.GONE
        return Standing.LIVE

    def withdraw(self, publication: Publication) -> None:
        """Delete the records, the last part first, so that no thread hangs in the air."""
        session = Session(publication.http, publication.account)
        for number in reversed(range(len(publication.draft.parts))):
            session.post(
                "com.atproto.repo.deleteRecord",
                {
                    "repo": session.did,
                    "collection": COLLECTION,
                    "rkey": tid(publication.key, number),
                },
                public=True,
            )

    def health(self, http: Client, account: Account) -> str:
        """Ask for the session; the account's handle as it is now."""
        reply = Session(http, account).get("com.atproto.server.getSession")
        return str(object_of(reply).get("handle", account.name))


def _resolve(session: Session, handle: str) -> str:
    reply = session.get("com.atproto.identity.resolveHandle", handle=handle)
    return str(object_of(reply).get("did", _NOBODY))


def _record(publication: Publication, number: int, posts: list[dict[str, str]]) -> dict[str, Any]:
    known = publication.trail.read()

    def did(handle: str) -> str | None:
        found = known.get(f"did.{handle}", _NOBODY)
        return None if found == _NOBODY else found

    return post_record(
        publication.draft,
        number,
        blobs={name: json.loads(known[name]) for name in known if name.startswith("blob.")},
        did=did,
        reply={"root": posts[0], "parent": posts[-1]} if posts else None,
    )


def _keep(publication: Publication, number: int, answer: Mapping[str, Any]) -> dict[str, str]:
    uri, cid = answer.get("uri"), answer.get("cid")
    if not isinstance(uri, str) or not isinstance(cid, str):
        raise unclear(NAME, public=True)
    publication.trail.keep(f"uri.{number}", uri)
    publication.trail.keep(f"cid.{number}", cid)
    return {"uri": uri, "cid": cid}


def _posted(did: str, publication: Publication) -> Posted:
    rkey = tid(publication.key)
    return Posted(f"https://bsky.app/profile/{did}/post/{rkey}", f"at://{did}/{COLLECTION}/{rkey}")


def _read(session: Session, rkey: str) -> dict[str, Any] | None:
    reply = session.get(
        "com.atproto.repo.getRecord", repo=session.did, collection=COLLECTION, rkey=rkey
    )
    if reply.ok:
        return object_of(reply)
    if error_of(reply) == "RecordNotFound":
        return None
    raise unclear(NAME, public=False, code=error_of(reply))
