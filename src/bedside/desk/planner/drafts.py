"""Drafts: saved as they are typed, and never lost, even when two people type at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F, Func, Value

from bedside.desk.core import clock
from bedside.desk.planner.body import Body, clean, read_body
from bedside.desk.planner.models import Draft, Post, SetAside

if TYPE_CHECKING:
    from bedside.desk.people.models import Member

# Words change only here; anywhere else the post is first taken back (a move of `review`).
OPEN = (Post.State.DRAFT, Post.State.CHANGES_REQUESTED)


@dataclass(frozen=True)
class Saved:
    """The draft is kept under this revision: name it with the next save."""

    revision: int


@dataclass(frozen=True)
class Conflict:
    """Somebody else saved first, or the post has left the author's hands. Both texts are kept.

    `theirs` is what the draft holds; `mine` has been set aside for the member. `say` tells why.
    """

    revision: int
    theirs: Body
    mine: Body
    by: Member
    say: str


@transaction.atomic
def start_draft(member: Member, body: Body | None = None, **facts: Any) -> Post:
    """A new post of this member with its draft (`title`, `kind`, `voice`, `tags`, `planned_at`…).

    A reply names in `in_reply_to` what it answers. Two rows, one transaction.
    """
    facts["tags"] = tags_from(facts.get("tags", ()))
    for field in ("title", "in_reply_to"):
        if field in facts:
            facts[field] = clean(facts[field])
    facts.setdefault("department_id", member.department_id)
    post = Post.objects.create(organisation=member.organisation, author=member, **facts)
    Draft.objects.create(
        organisation=member.organisation,
        post=post,
        body=(body or Body()).as_json(),
        revision=1,
        edited_by=member,
        edited_at=clock.now(),
        editors=[member.pk],
    )
    return post


@transaction.atomic
def save_draft(post: Post, body: Body, based_on: int, member: Member) -> Saved | Conflict:
    """Keep what was typed on top of revision `based_on`; otherwise set it aside and say so."""
    changed = (
        Draft.objects.filter(post=post, revision=based_on, post__state__in=OPEN)
        .exclude(body=body.as_json())
        .update(
            body=body.as_json(),
            revision=F("revision") + 1,
            edited_by=member,
            edited_at=clock.now(),
            editors=_with(member),
        )
    )
    if changed:
        SetAside.objects.filter(post=post, member=member).delete()
        return Saved(based_on + 1)
    draft = Draft.objects.select_related("post", "edited_by").get(post=post)
    if draft.body == body.as_json():
        return Saved(draft.revision)
    _set_aside(draft, body, based_on, member)
    return Conflict(draft.revision, read_body(draft.body), body, draft.edited_by, _why(draft))


def set_aside_of(post: Post, member: Member) -> SetAside | None:
    """What was set aside for this member, if anything."""
    return SetAside.objects.filter(post=post, member=member).first()


def let_go(post: Post, member: Member) -> None:
    """Drop what was set aside for this member: they have read it."""
    SetAside.objects.filter(post=post, member=member).delete()


def tags_from(given: str | list[str] | tuple[str, ...]) -> list[str]:
    """Tags in lower case, each once, in order; from a list or from text with commas."""
    parts = given.split(",") if isinstance(given, str) else given
    named = (" ".join(clean(part).replace("#", " ").casefold().split())[:60] for part in parts)
    return list(dict.fromkeys(tag for tag in named if tag))[:30]


def _set_aside(draft: Draft, body: Body, based_on: int, member: Member) -> None:
    SetAside.objects.update_or_create(
        organisation_id=draft.organisation_id,
        post_id=draft.post_id,
        member=member,
        defaults={"body": body.as_json(), "based_on": based_on, "changed_at": clock.now()},
    )


def _why(draft: Draft) -> str:
    if draft.post.state not in OPEN:
        state = Post.State(draft.post.state).label.lower()
        return (
            f"This post is {state}, so its words stay as they are. "
            "Choose “Edit again” to change them; what you typed is kept beside it."
        )
    return (
        f"{draft.edited_by.name} saved this post while you were typing. "
        "Both texts are kept: choose one, or put them together."
    )


def _with(member: Member) -> Func:
    """The editors, and this one among them once."""
    without = Func(F("editors"), Value(member.pk), function="array_remove")
    return Func(without, Value(member.pk), function="array_append")
