"""What changed since somebody last signed this post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bedside.desk.planner.diff import Change, diff_versions
from bedside.desk.planner.models import Version
from bedside.desk.review.models import SignOff

if TYPE_CHECKING:
    from bedside.desk.planner.models import Post


def since_last_sign_off(post: Post) -> tuple[Version | None, tuple[Change, ...]]:
    """The version last signed off (None when none ever was) and how the current one differs."""
    last = SignOff.objects.filter(post=post).order_by("-created_at").first()
    if last is None or post.current_version_id is None:
        return None, ()
    if last.version_id == post.current_version_id:
        return last.version, ()
    both = Version.objects.prefetch_related(
        "variants__channel", "media__media", "authorizations"
    ).in_bulk([last.version_id, post.current_version_id])
    before, after = both[last.version_id], both[post.current_version_id]
    return before, diff_versions(before, after)
