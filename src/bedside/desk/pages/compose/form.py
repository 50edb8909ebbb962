"""From the fields of the page to a draft's body, and what else is said about the post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.planner.body import Body, Shown, read_body

if TYPE_CHECKING:
    from django.http import QueryDict

    from bedside.desk.planner.models import Draft

_WORDING = "wording-"
_ALT = "alt-"


def body_from(fields: QueryDict) -> Body:
    """The body that the fields hold. Raises `BodyProblem` for more than a draft can keep."""
    return read_body(
        {
            "text": fields.get("text", ""),
            "link": fields.get("link", ""),
            "channels": fields.getlist("channel"),
            "wordings": {
                name.removeprefix(_WORDING): fields.get(name, "")
                for name in fields
                if name.startswith(_WORDING) and fields.get(name, "").strip()
            },
            "pictures": [
                {"media": media, "alt": fields.get(f"{_ALT}{media}", "")}
                for media in fields.getlist("picture")
            ],
            "authorizations": fields.getlist("authorization"),
            "sponsor": fields.get("sponsor", ""),
            "boosted": fields.get("boosted") == "on",
        }
    )


def body_of(draft: Draft) -> Body:
    """The body as it was last saved."""
    return read_body(draft.body)


def revision_from(fields: QueryDict) -> int:
    """The revision that the page started from; 0 for what is no number."""
    given = fields.get("revision", "")
    return int(given) if given.isascii() and given.isdigit() and len(given) < 10 else 0


def with_picture(body: Body, media: str, alt: str) -> Body:
    """The body with one picture more."""
    there = [one for one in body.pictures if one.media != media]
    return read_body(body.as_json() | {"pictures": _plain([*there, Shown(media, alt)])})


def _plain(pictures: list[Shown]) -> list[dict[str, str]]:
    return [{"media": one.media, "alt": one.alt} for one in pictures]
