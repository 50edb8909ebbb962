"""What a draft holds: words, link, channels, pictures and what they rest on."""

from __future__ import annotations

from typing import Any

import msgspec

MOST_LETTERS = 50_000
MOST_PICTURES = 20
# Control characters that no network shows and PostgreSQL's JSON refuses; newline and tab stay.
_GONE = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))


class Shown(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A picture of the library as this post shows it: its id and its alt text here."""

    media: str
    alt: str = ""


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The draft's body. `wordings` holds, by channel id, words that differ from `text`."""

    text: str = ""
    link: str = ""
    channels: tuple[str, ...] = ()
    wordings: dict[str, str] = {}
    pictures: tuple[Shown, ...] = ()
    authorizations: tuple[str, ...] = ()
    sponsor: str = ""
    boosted: bool = False

    def wording(self, channel: object) -> str:
        """The words for one channel."""
        return self.wordings.get(str(channel), self.text)

    def as_json(self) -> dict[str, Any]:
        """For the draft's row."""
        return msgspec.json.decode(msgspec.json.encode(self))


class BodyProblem(ValueError):
    """The body cannot be kept as it is; the message says what to do."""


def read_body(given: Any) -> Body:
    """A body from JSON or a form, cleaned of what cannot be kept.

    Raises `BodyProblem` for an unknown key, a wrong type, or more than a draft can hold.
    """
    try:
        body = msgspec.convert(given, Body)
    except msgspec.ValidationError as problem:
        message = f"This draft cannot be read: {problem}"
        raise BodyProblem(message) from problem
    for words in (body.text, *body.wordings.values()):
        if len(words) > MOST_LETTERS:
            message = f"A post can hold {MOST_LETTERS:,} characters. This one has {len(words):,}."
            raise BodyProblem(message)
    if len(body.pictures) > MOST_PICTURES:
        message = f"A post can hold {MOST_PICTURES} pictures. Please remove some."
        raise BodyProblem(message)
    return _cleaned(body)


def clean(words: str) -> str:
    """Words without control characters and half letters, line ends as newlines."""
    whole = words.encode("utf-8", "replace").decode("utf-8")
    return whole.replace("\r\n", "\n").replace("\r", "\n").translate(_GONE)


def _cleaned(body: Body) -> Body:
    channels = tuple(dict.fromkeys(body.channels))
    return Body(
        text=clean(body.text),
        link=clean(body.link).strip()[:2000],
        channels=channels,
        # Words for a channel that is not chosen stay: choosing it again brings them back.
        wordings={key: clean(words) for key, words in body.wordings.items()},
        pictures=tuple(Shown(one.media, clean(one.alt)[:5000]) for one in body.pictures),
        authorizations=tuple(dict.fromkeys(body.authorizations)),
        sponsor=clean(body.sponsor).strip()[:200],
        boosted=body.boosted,
    )
