"""Designations: who may use which channel, for what, until when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from bedside.desk.channels.designations import NotDesignated, designate, end
from bedside.desk.channels.models import Channel, Designation
from bedside.desk.people.access import access, acting
from bedside.desk.people.models import Member
from bedside.desk.people.roles import Role

if TYPE_CHECKING:
    import uuid

    from django.http import HttpRequest, HttpResponse

    from bedside.desk.people.models import Organisation


class DesignationForm(forms.Form):
    """One member on one channel."""

    member = forms.ModelChoiceField(Member.objects.none(), label="Who")
    channel = forms.ModelChoiceField(Channel.objects.none(), label="Which channel")
    purpose = forms.ChoiceField(label="For what", choices=Designation.Purpose.choices)
    until = forms.DateField(
        label="Until",
        required=False,
        help_text="The last day it counts. Empty: until somebody ends it.",
        widget=forms.DateInput({"type": "date"}),
    )

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: dict[str, Any] = self.fields
        here = Member.objects.filter(organisation=organisation, left_at__isnull=True)
        fields["member"].queryset = here.exclude(roles__contains=[Role.GUEST])
        fields["channel"].queryset = Channel.objects.filter(
            organisation=organisation, disconnected_at__isnull=True
        )


@access("channels.manage")
@require_http_methods(["GET", "POST"])
def designations(request: HttpRequest) -> HttpResponse:
    """Those that count, by channel, and one more."""
    organisation = acting(request).organisation
    form = DesignationForm(request.POST or None, organisation=organisation)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            designate(given["channel"], given["member"], given["purpose"], given["until"])
        except NotDesignated as problem:
            form.add_error(None, str(problem))
        else:
            messages.success(request, f"{given['member'].name} may use {given['channel'].name}.")
            return redirect("channels_designations")
    mine = (
        Designation.objects.filter(organisation=organisation, ended_at__isnull=True)
        .select_related("channel", "member__organisation")
        .order_by("channel__name", "member__name", "purpose")
    )
    page = Paginator(mine, 100).get_page(request.GET.get("page"))
    return render(request, "designations/designations.html", {"form": form, "page": page})


@access("channels.manage")
@require_POST
def designation_end(request: HttpRequest, designation_id: uuid.UUID) -> HttpResponse:
    """From now on it counts no more."""
    mine = Designation.objects.filter(
        organisation=acting(request).organisation, ended_at__isnull=True
    )
    one = get_object_or_404(mine.select_related("channel", "member"), pk=designation_id)
    end(one)
    messages.success(request, f"{one.member.name} may no longer use {one.channel.name} for this.")
    return redirect("channels_designations")
