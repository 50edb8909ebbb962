"""Every address of the desk, screen by screen."""

from __future__ import annotations

from django.urls import include, path

from bedside.desk.pages.today import views as today

urlpatterns = [
    path("", today.today, name="today"),
    path("account/", include("allauth.urls")),
]
