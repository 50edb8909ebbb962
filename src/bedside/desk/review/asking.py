"""Asking somebody outside the desk: are these facts right? And, for a practice of one: may it go?

The link answers once, by a button that posts. It names the organisation, because nothing of an
organisation is seen before it is known which; only hashes of link and code are kept.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from datetime import timedelta
from smtplib import SMTPException
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.core.validators import validate_email
from django.db import transaction
from django.db.models import F
from django.urls import reverse

from bedside.desk.core import clock
from bedside.desk.people.models import Member
from bedside.desk.planner.body import clean
from bedside.desk.review.models import FactQuestion

if TYPE_CHECKING:
    from bedside.desk.planner.models import Post, Version

GOOD_FOR = timedelta(days=7)
MOST_TRIES = 5


class CannotAsk(ValueError):
    """The question was not sent; the message says what to do."""


@dataclass(frozen=True)
class Asked:
    """The question, the link that was mailed, and the code to tell an outside reader by voice."""

    question: FactQuestion
    link: str
    code: str


def ask_outside(post: Post, member: Member, name: str, email: str, *, reader: bool) -> Asked:
    """Mail a link about the post's current version. The mail holds no word of the post.

    `reader` asks for an outside reader's sign-off (a practice of one); they also need the code,
    which is shown to the member once and never mailed. Raises `CannotAsk`.
    """
    address = email.strip().lower()
    version = _look_at(post, name, address, reader=reader)
    token = secrets.token_urlsafe(32)
    code = f"{secrets.randbelow(1_000_000):06d}" if reader else ""
    with transaction.atomic():
        question = _written(post, version, member, clean(name).strip(), address, token, code)
        path = reverse("outside_answer", args=[post.organisation_id, token])
        link = f"{settings.ADDRESS}{path}"
        _mail(question, link)
    return Asked(question, link, code)


def _written(
    post: Post, version: Version, member: Member, name: str, address: str, token: str, code: str
) -> FactQuestion:
    return FactQuestion.objects.create(
        organisation_id=post.organisation_id,
        post=post,
        version=version,
        asked_by=member,
        name=name[:200],
        email=address,
        is_outside_reader=bool(code),
        token_hash=mark(token),
        code_hash=mark(f"{token}:{code}") if code else "",
        expires_at=clock.now() + GOOD_FOR,
    )


def mark(secret: str) -> str:
    """What is kept of a link or a code."""
    return hashlib.sha256(secret.encode()).hexdigest()


def find_question(token: str) -> FactQuestion | None:
    """The question behind a link, if there is one in the organisation in sight."""
    return (
        FactQuestion.objects.select_related("post__organisation", "version", "asked_by")
        .filter(token_hash=mark(token))
        .first()
    )


def is_open(question: FactQuestion) -> bool:
    """Whether it can still be answered: once, in time, about words that are still current."""
    return (
        question.answered_at is None
        and clock.now() <= question.expires_at
        and question.code_tries < MOST_TRIES
        and question.post.current_version_id == question.version_id
    )


def right_code(question: FactQuestion, token: str, code: str) -> bool:
    """Whether this is the code that was told. Each try is counted before it is looked at, so
    that many at once are still many tries."""
    counted = FactQuestion.objects.filter(pk=question.pk, code_tries__lt=MOST_TRIES).update(
        code_tries=F("code_tries") + 1
    )
    question.refresh_from_db(fields=["code_tries"])
    digits = "".join(one for one in code if one.isascii() and one.isdigit())
    right = hmac.compare_digest(question.code_hash, mark(f"{token}:{digits}"))
    return bool(counted) and right


def _look_at(post: Post, name: str, address: str, *, reader: bool) -> Version:
    version = post.current_version
    if version is None:
        message = "Submit the post first, so that the words stay as they were asked about."
        raise CannotAsk(message)
    if not clean(name).strip():
        message = "Write the name of the person you ask."
        raise CannotAsk(message)
    try:
        validate_email(address)
    except ValidationError as problem:
        message = "This is not an e-mail address. Write one like cleo@clinic.example."
        raise CannotAsk(message) from problem
    if reader and not post.organisation.solo:
        message = "Here other members sign off. Only a practice of one asks an outside reader."
        raise CannotAsk(message)
    if reader and _is_a_writer(version, address):
        message = "An outside reader is somebody else. Ask another person."
        raise CannotAsk(message)
    return version


def _is_a_writer(version: Version, address: str) -> bool:
    writers = [version.author_id, *version.editors]
    return Member.objects.filter(pk__in=writers, user__email__iexact=address).exists()


def _mail(question: FactQuestion, link: str) -> None:
    organisation = question.post.organisation.name
    about = (
        "read a post before it is published"
        if question.is_outside_reader
        else ("say whether the facts in a post are right")
    )
    lines = [
        f"Hello {question.name},",
        "",
        f"{question.asked_by.name} at {organisation} asks you to {about}.",
        "",
        "Open this page to read it and answer. It can be answered once, within seven days:",
        link,
        "",
        "Opening the page answers nothing. If you did not expect this, you can leave it.",
    ]
    if question.is_outside_reader:
        lines[-1:-1] = [f"{question.asked_by.name} will tell you a code of six digits.", ""]
    subject = f"{organisation}: a question about a post"
    try:
        send_mail(subject, "\n".join(lines), None, [question.email])
    except (SMTPException, OSError) as problem:
        message = (
            "The mail could not be sent, so nothing was asked. Try again, or tell whoever runs "
            "this desk."
        )
        raise CannotAsk(message) from problem
