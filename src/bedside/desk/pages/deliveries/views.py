"""What a person decides about one delivery; the rest decides itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.shortcuts import get_object_or_404, redirect
from django.views.decorators.http import require_POST

from bedside.desk.outbox.deciding import decide
from bedside.desk.outbox.holding import CannotHold, let_through, settle_asked
from bedside.desk.outbox.models import Delivery
from bedside.desk.people.access import access, acting

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse

_SETTLED = "Somebody else has decided about this meanwhile."


@access("post.schedule")
@require_POST
def looked(request: HttpRequest, delivery_id: str) -> HttpResponse:
    """Nobody knew whether it went out; somebody has looked: `is_there=yes` or `no`."""
    delivery = _delivery(delivery_id)
    url = request.POST.get("url", "").strip()
    try:
        if url:
            URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        messages.error(request, "That is not a web address. Copy it from the network's own page.")
        return redirect("post", post_id=delivery.post_id)
    there = request.POST.get("is_there") == "yes"
    if not decide(delivery, acting(request), is_there=there, url=url[:1000]):
        messages.error(request, _SETTLED)
    return redirect("post", post_id=delivery.post_id)


@access("hold")
@require_POST
def after_hold(request: HttpRequest, delivery_id: str) -> HttpResponse:
    """It fell due during a hold: `send=yes` sends it now, anything else leaves it."""
    delivery = _delivery(delivery_id)
    send = request.POST.get("send") == "yes"
    if settle_asked(delivery, acting(request), send=send):
        messages.success(request, "It goes out now." if send else "It stays here.")
    else:
        messages.error(request, _SETTLED)
    return redirect("hold")


@access("hold")
@require_POST
def through_hold(request: HttpRequest, delivery_id: str) -> HttpResponse:
    """A health alert or a holding statement may leave although everything is on hold."""
    delivery = _delivery(delivery_id)
    try:
        let_through(delivery, acting(request))
    except CannotHold as problem:
        messages.error(request, str(problem))
    else:
        messages.success(request, "This one leaves at its time, although everything is on hold.")
    return redirect("post", post_id=delivery.post_id)


def _delivery(delivery_id: str) -> Delivery:
    return get_object_or_404(Delivery.objects.select_related("post"), pk=delivery_id)
