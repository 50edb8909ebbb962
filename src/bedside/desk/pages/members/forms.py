"""What an administrator says about a member, or about somebody invited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from bedside.desk.core import clock
from bedside.desk.people.models import Department, Member
from bedside.desk.people.roles import Role, problem_with

if TYPE_CHECKING:
    from bedside.desk.people.models import Organisation


class _Place(forms.Form):
    """Department, roles and last day, which go together."""

    department = forms.ModelChoiceField(
        Department.objects.none(), label="Department", required=False, empty_label="No department"
    )
    roles = forms.MultipleChoiceField(
        label="Roles",
        choices=Role.choices,
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Choose at least one role."},
    )
    ends_on = forms.DateField(
        label="Last day",
        required=False,
        help_text="A guest needs one. Afterwards they can open nothing here.",
        widget=forms.DateInput({"type": "date"}),
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.organisation = organisation
        field: Any = self.fields["department"]
        field.queryset = Department.objects.filter(organisation=organisation)

    def clean(self) -> dict[str, Any]:
        """Roles and last day must fit."""
        given = super().clean() or {}
        ends_on = given.get("ends_on")
        today = clock.now().astimezone(self.organisation.tzinfo).date()
        if ends_on and ends_on < today and "ends_on" in self.changed_data:
            self.add_error("ends_on", "This day has passed. Choose today or later.")
        if "roles" in given and not self.has_error("ends_on"):
            problem = problem_with(given["roles"], ends_on)
            if problem:
                self.add_error("roles", problem)
        return given


class InviteForm(_Place):
    """Somebody new."""

    email = forms.EmailField(
        label="E-mail address", help_text="The invitation is mailed there, and only there."
    )
    name = forms.CharField(label="Name", max_length=200, required=False)
    field_order = ("email", "name", "roles", "department", "ends_on")

    def clean_email(self) -> str:
        """Not somebody who is here already."""
        email: str = self.cleaned_data["email"].strip().lower()
        there = Member.objects.filter(
            organisation=self.organisation, user__email=email, left_at__isnull=True
        ).first()
        if there is not None and there.is_current():
            message = f"{there.name} is a member already. Change their roles instead."
            raise forms.ValidationError(message)
        return email


class MemberForm(_Place):
    """Somebody who is here."""

    name = forms.CharField(label="Name", max_length=200)
    title = forms.CharField(label="Title", max_length=200, required=False)
    field_order = ("name", "title", "roles", "department", "ends_on")


class HandoverForm(forms.Form):
    """Who takes the drafts."""

    successor = forms.ModelChoiceField(Member.objects.none(), label="Give the drafts to")

    def __init__(self, *args: Any, leaver: Member, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        here = Member.objects.filter(organisation=leaver.organisation, left_at__isnull=True)
        writing = [
            one.pk
            for one in here.exclude(pk=leaver.pk).select_related("organisation")
            if one.can("post.draft")
        ]
        field: Any = self.fields["successor"]
        field.queryset = here.filter(pk__in=writing)
