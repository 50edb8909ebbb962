"""Departments: add, rename, remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.db.models import Count, Q
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from bedside.desk.people.access import access, acting
from bedside.desk.people.models import Department

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse

    from bedside.desk.people.models import Organisation


class DepartmentForm(forms.Form):
    """A name that no other department here has."""

    name = forms.CharField(label="Name", max_length=120)

    def __init__(
        self,
        *args: object,
        organisation: Organisation,
        but: Department | None = None,
        **more: object,
    ) -> None:
        super().__init__(*args, **more)  # type: ignore[arg-type]
        others = Department.objects.filter(organisation=organisation)
        self.others = others.exclude(pk=but.pk) if but else others

    def clean_name(self) -> str:
        """Unique here, whatever its capitals."""
        name: str = self.cleaned_data["name"]
        if self.others.filter(name__iexact=name).exists():
            message = f"There is a department “{name}” already."
            raise forms.ValidationError(message)
        return name


@access("people.manage")
@require_http_methods(["GET", "POST"])
def departments(request: HttpRequest) -> HttpResponse:
    """The list, and one more."""
    organisation = acting(request).organisation
    form = DepartmentForm(request.POST or None, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        Department.objects.create(organisation=organisation, name=form.cleaned_data["name"])
        messages.success(request, "The department is added.")
        return redirect("settings_departments")
    here = Count("members", filter=Q(members__left_at__isnull=True))
    mine = Department.objects.filter(organisation=organisation).annotate(here=here)
    return render(request, "departments/departments.html", {"form": form, "departments": mine})


@access("people.manage")
@require_http_methods(["GET", "POST"])
def department(request: HttpRequest, department_id: uuid.UUID) -> HttpResponse:
    """Rename one, or remove it; its members then have none."""
    organisation = acting(request).organisation
    mine = Department.objects.filter(organisation=organisation)
    one = get_object_or_404(mine, pk=department_id)
    if "remove" in request.POST:
        one.delete()
        messages.success(request, f"{one.name} is removed. Its members now have no department.")
        return redirect("settings_departments")
    form = DepartmentForm(
        request.POST or None, initial={"name": one.name}, organisation=organisation, but=one
    )
    if request.method == "POST" and form.is_valid():
        one.name = form.cleaned_data["name"]
        one.save()
        messages.success(request, "The name is changed.")
        return redirect("settings_departments")
    return render(request, "departments/department.html", {"form": form, "one": one})
