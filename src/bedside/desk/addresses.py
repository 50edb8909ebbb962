"""Every address of the desk: the pages for people, the API for programs."""

from __future__ import annotations

from django.urls import path

from bedside.desk.api.routes import api
from bedside.desk.pages import urls as pages

urlpatterns = [*pages.urlpatterns, path("api/", api.urls)]

handler400 = pages.handler400
handler403 = pages.handler403
handler404 = pages.handler404
handler429 = pages.handler429
handler500 = pages.handler500
