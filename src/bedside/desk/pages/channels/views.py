"""Channels: the connected accounts, how they are, and connecting another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from bedside.desk.channels.connecting import disconnect, open_newsroom
from bedside.desk.channels.health import examine
from bedside.desk.channels.models import Channel
from bedside.desk.flows.connect_channel import connect_bluesky
from bedside.desk.flows.reach import Reach
from bedside.desk.people.access import access, acting
from bedside.networks.base import Failure
from bedside.networks.bluesky import SERVER

if TYPE_CHECKING:
    import uuid

    from django.db.models import QuerySet
    from django.http import HttpRequest, HttpResponse


class BlueskyForm(forms.Form):
    """An account by its app password, which is used once and not kept."""

    identifier = forms.CharField(
        label="Name on Bluesky", max_length=300, help_text="Like cedarhollow.bsky.social"
    )
    password = forms.CharField(
        label="App password",
        max_length=100,
        help_text="In Bluesky: Settings, Privacy and security, App passwords. It is used once.",
        widget=forms.PasswordInput({"autocomplete": "off"}),
    )
    server = forms.CharField(
        label="Server",
        max_length=300,
        required=False,
        help_text=f"Leave it empty for {SERVER}.",
    )


@access("channels.manage")
@require_safe
def channels(request: HttpRequest) -> HttpResponse:
    """Every connected account."""
    mine = list(_mine(request))
    has_newsroom = any(one.network == "newsroom" for one in mine)
    context = {"channels": mine, "has_newsroom": has_newsroom, "form": BlueskyForm()}
    return render(request, "channels/channels.html", context)


@access("channels.manage")
@require_POST
def newsroom_open(request: HttpRequest) -> HttpResponse:
    """Open the organisation's own page."""
    open_newsroom(acting(request))
    messages.success(request, "The newsroom is open. Say who may publish in it.")
    return redirect("channels_designations")


@access("channels.manage")
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def bluesky_connect(request: HttpRequest) -> HttpResponse:
    """Connect a Bluesky account, or connect one again."""
    form = BlueskyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            channel = connect_bluesky(
                acting(request), given["server"], given["identifier"], given["password"]
            )
        except Failure as failure:
            field = failure.field if failure.field in form.fields else None
            form.add_error(field, failure.say)
        else:
            messages.success(request, f"{channel.handle} is connected. Say who may publish there.")
            return redirect("channels_designations")
    return render(request, "channels/bluesky.html", {"form": form})


@access("channels.manage")
@require_POST
def examine_now(request: HttpRequest, channel_id: uuid.UUID) -> HttpResponse:
    """Ask the network whether it still lets us in."""
    channel = get_object_or_404(_mine(request), pk=channel_id)
    reach = Reach()
    examine(channel, reach.network(channel), reach.http)
    channel.refresh_from_db()
    messages.info(request, f"{channel.name}: {channel.health_note or 'it works.'}")
    return redirect("channels")


@access("channels.manage")
@require_POST
def let_go(request: HttpRequest, channel_id: uuid.UUID) -> HttpResponse:
    """Disconnect an account: its secrets are deleted."""
    channel = get_object_or_404(_mine(request), pk=channel_id)
    disconnect(channel)
    messages.success(request, f"{channel.name} is disconnected. Its secrets are deleted here.")
    return redirect("channels")


def _mine(request: HttpRequest) -> QuerySet[Channel]:
    return Channel.objects.filter(
        organisation=acting(request).organisation, disconnected_at__isnull=True
    )
