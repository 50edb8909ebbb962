"""Every address of the desk, screen by screen."""

from __future__ import annotations

from django.urls import include, path

from bedside.desk.pages.calendar import views as calendar
from bedside.desk.pages.check import views as check
from bedside.desk.pages.compose import saving
from bedside.desk.pages.compose import views as compose
from bedside.desk.pages.more import views as more
from bedside.desk.pages.post import views as post
from bedside.desk.pages.today import views as today

urlpatterns = [
    path("", today.today, name="today"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/list/", calendar.listing, name="calendar_list"),
    path("calendar/move/<uuid:post_id>/", calendar.move, name="calendar_move"),
    path("posts/<uuid:post_id>/", post.post, name="post"),
    path("posts/new/", compose.start, name="compose_start"),
    path("posts/<uuid:post_id>/write/", compose.compose, name="compose"),
    path("posts/<uuid:post_id>/write/save/", saving.save, name="compose_save"),
    path("posts/<uuid:post_id>/write/fix/<slug:fingerprint>/", saving.fix, name="compose_fix"),
    path("posts/<uuid:post_id>/write/read/", compose.drop_kept, name="compose_drop_kept"),
    path("check/", check.check, name="check"),
    path("check/<slug:slug>/", check.check_for, name="check_for"),
    path("more/", more.more, name="more"),
    path("account/", include("allauth.urls")),
]
