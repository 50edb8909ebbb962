"""Hold: stop everything at once, and afterwards decide post by post."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from bedside.desk.outbox.holding import CannotHold, asking, lift_hold, place_hold, standing
from bedside.desk.people.access import access, acting

if TYPE_CHECKING:
    from django.http import HttpRequest, HttpResponse


@access("hold")
@require_GET
def hold(request: HttpRequest) -> HttpResponse:
    """The page: place it, lift it, and what still asks."""
    return render(request, "hold/hold.html", {"standing": standing(), "asking": asking()})


@access("hold")
@require_POST
def place(request: HttpRequest) -> HttpResponse:
    """Nothing leaves from now on."""
    try:
        _, on_their_way = place_hold(acting(request), request.POST.get("reason", ""))
    except CannotHold as problem:
        messages.error(request, str(problem))
        return redirect("hold")
    said = "Everything is on hold. Nothing leaves until somebody lifts it."
    if on_their_way:
        said += f" {on_their_way} already on the way to a network could not be called back."
    messages.success(request, said)
    return redirect("hold")


@access("hold")
@require_POST
def lift(request: HttpRequest) -> HttpResponse:
    """What fell due meanwhile asks first; the rest goes on."""
    try:
        asked = lift_hold(acting(request))
    except CannotHold as problem:
        messages.error(request, str(problem))
    else:
        said = "The hold is lifted."
        if asked:
            plural = "post" if asked == 1 else "posts"
            said += f" {asked} {plural} fell due meanwhile: decide about each below."
        messages.success(request, said)
    return redirect("hold")
