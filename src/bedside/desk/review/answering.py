"""What somebody outside the desk answers: an opinion, or (a practice of one) a sign-off."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction

from bedside.desk.core import clock
from bedside.desk.planner.body import clean
from bedside.desk.planner.calendar import today_of
from bedside.desk.planner.models import Post
from bedside.desk.review.asking import MOST_TRIES, is_open, right_code
from bedside.desk.review.models import FactQuestion, SignOff
from bedside.desk.review.readers import Capacity
from bedside.desk.review.signing import USUAL_DAYS
from bedside.desk.review.standing import standings_of

if TYPE_CHECKING:
    import uuid

    from bedside.desk.review.standing import Standing


class NoAnswer(Exception):
    """The answer was not taken; the message says why and what to do."""


def answer(question: FactQuestion, token: str, *, right: bool, note: str, code: str = "") -> None:
    """Take an answer once. Raises `NoAnswer` when it is closed, or the code is not the one told.

    An outside reader's “right” signs the version's words; any other answer is an opinion.
    """
    if not is_open(question):
        message = (
            "This question is closed: it was answered, its time is over, or the words changed."
        )
        raise NoAnswer(message)
    words = clean(note).strip()[:2000]
    if not right and not words:
        message = "Say in a sentence what is wrong, so that it can be put right."
        raise NoAnswer(message)
    if question.is_outside_reader and not right_code(question, token, code):
        left = MOST_TRIES - question.code_tries
        message = (
            f"This is not the code. You can try {left} more times."
            if left
            else ("This is not the code, and the question is closed now. Ask for a new one.")
        )
        raise NoAnswer(message)
    with transaction.atomic():
        taken = FactQuestion.objects.filter(pk=question.pk, answered_at__isnull=True).update(
            answer=FactQuestion.Answer.RIGHT if right else FactQuestion.Answer.WRONG,
            note=words,
            answered_at=clock.now(),
        )
        if not taken:
            message = "This question has been answered already."
            raise NoAnswer(message)
        if right and question.is_outside_reader:
            _sign_as_reader(question)


def _sign_as_reader(question: FactQuestion) -> None:
    post = question.post
    today = today_of(post.organisation)
    standings = _standings(post, question.version_id)
    if any(one.blocks for one in standings):
        message = "A finding has come up that stops this post. Its writer has to change it first."
        raise NoAnswer(message)
    SignOff.objects.bulk_create(
        SignOff(
            organisation_id=post.organisation_id,
            post=post,
            version_id=question.version_id,
            channel_id=variant.channel_id,
            content_hash=variant.content_hash,
            capacity=Capacity.OUTSIDE_READER,
            reader=question.name,
            seen=one.to_see,
            last_day=today + timedelta(days=USUAL_DAYS),
        )
        for one in standings
        if (variant := one.variant)
    )
    if not any(one.unmet for one in _standings(post, question.version_id)):
        Post.objects.filter(
            pk=post.pk, state=Post.State.SUBMITTED, current_version_id=question.version_id
        ).update(state=Post.State.APPROVED, changed_at=clock.now())


def _standings(post: Post, version_id: uuid.UUID) -> list[Standing]:
    return standings_of(post.organisation, [version_id], today_of(post.organisation))[version_id]
