"""One call to a network, with every outcome but the network's own answers made into a `Failure`."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from bedside.networks.base.answers import Failure, look, reconnect, retry, wait
from bedside.networks.base.http import NoReply, Refused, Unsent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bedside.networks.base.http import Client, Reply

_USUAL_WAIT = timedelta(minutes=5)
_LONGEST_WAIT = timedelta(days=1)
_LONGEST_NUMBER = 16
TOO_MANY_REQUESTS = 429
SERVER_ERROR = 500


def ask(
    http: Client,
    method: str,
    url: str,
    *,
    name: str,
    public: bool = False,
    headers: Mapping[str, str] | None = None,
    params: Mapping[str, str] | None = None,
    content: bytes | None = None,
    document: object = None,
) -> Reply:
    """Send one request to the network called `name` and return its reply, whatever it says.

    `public`: the call changes what people see, so that an outcome nobody knows is `look`. Raises
    `Failure`: retry, look, wait (429, until when the network says) or reconnect (an address that
    may not be called).
    """
    try:
        reply = http.send(
            method, url, headers=headers, params=params, content=content, document=document
        )
    except Refused as refused:
        raise reconnect(f"{refused} Nothing was sent.") from refused
    except Unsent as unsent:
        raise retry(f"{name} could not be reached. Nothing was sent.") from unsent
    except NoReply as silence:
        raise unclear(name, public=public) from silence
    if reply.status == TOO_MANY_REQUESTS:
        raise wait(f"{name} asks us to slow down.", again_at(reply, datetime.now(UTC)), code="429")
    if reply.status >= SERVER_ERROR:
        raise unclear(name, public=public, code=str(reply.status))
    return reply


def unclear(name: str, *, public: bool, code: str = "") -> Failure:
    """The failure for an outcome that nobody knows."""
    if public:
        return look(f"{name} did not say whether it was done.", code=code)
    return retry(f"{name} has trouble at the moment. Nothing was posted.", code=code)


def again_at(reply: Reply, now: datetime) -> datetime:
    """When a network that refused for its rate may be asked again: an aware time after `now`.

    Reads `ratelimit-reset` (seconds since 1970, or from now where it is small) and `retry-after`
    (seconds or a date). Never more than a day ahead: a mistaken header must not bury a post.
    """
    found = (
        _moment(reply.headers.get("ratelimit-reset"), now)
        or _moment(reply.headers.get("retry-after"), now)
        or now + _USUAL_WAIT
    )
    return min(max(found, now + timedelta(seconds=1)), now + _LONGEST_WAIT)


def _moment(value: str | None, now: datetime) -> datetime | None:
    if not value:
        return None
    if value.isascii() and value.isdigit() and len(value) < _LONGEST_NUMBER:
        seconds = int(value)
        if seconds < _LONGEST_WAIT.total_seconds() * 30:
            return now + min(timedelta(seconds=seconds), _LONGEST_WAIT)
        return datetime.fromtimestamp(min(seconds, 2**33), UTC)
    try:
        found = parsedate_to_datetime(value)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
