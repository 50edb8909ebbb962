"""Joining: a person becomes a user who can sign in, and a member of an organisation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from allauth.account.models import EmailAddress

from bedside.desk.people.models import Member, User

if TYPE_CHECKING:
    import uuid

    from bedside.desk.people.models import Organisation


def user_with(email: str) -> User | None:
    """Who signs in with this address, if anybody does."""
    return User.objects.filter(email=email.strip().lower()).first()


def new_user(email: str, name: str, password: str | None = None) -> User:
    """A user whose address is known to be theirs: they followed a link mailed there, or their
    organisation's sign-in vouches for it, or they are the first here.
    """
    user = User.objects.create_user(email, password, name)
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    return user


def join(organisation: Organisation, user: User, member_id: uuid.UUID, **facts: Any) -> Member:
    """A member with these `facts` (name, roles, department, ends_on); a returner gets them anew.

    Needs the organisation in sight. `member_id` names a new row, so that the record can be
    signed with it before it is there.
    """
    member = Member.objects.filter(organisation=organisation, user=user).first()
    if member is None:
        return Member.objects.create(id=member_id, organisation=organisation, user=user, **facts)
    for field, value in facts.items():
        setattr(member, field, value)
    member.left_at = None
    member.save()
    return member
