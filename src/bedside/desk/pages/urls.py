"""Every address of the desk, screen by screen."""

from __future__ import annotations

from django.urls import include, path

from bedside.desk.pages.check import views as check
from bedside.desk.pages.more import views as more
from bedside.desk.pages.today import views as today

urlpatterns = [
    path("", today.today, name="today"),
    path("check/", check.check, name="check"),
    path("check/<slug:slug>/", check.check_for, name="check_for"),
    path("more/", more.more, name="more"),
    path("account/", include("allauth.urls")),
]
