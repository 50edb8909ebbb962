"""The addresses under /settings/."""

from __future__ import annotations

from django.urls import path

from bedside.desk.pages.departments import views as departments
from bedside.desk.pages.members import inviting
from bedside.desk.pages.members import views as members
from bedside.desk.pages.settings import views as settings
from bedside.desk.pages.tokens import views as tokens

urlpatterns = [
    path("", settings.settings, name="settings"),
    path("organisation/", settings.settings_organisation, name="settings_organisation"),
    path("facts/", settings.settings_facts, name="settings_facts"),
    path("account/", settings.settings_account, name="settings_account"),
    path("tokens/", tokens.tokens, name="settings_tokens"),
    path("tokens/<uuid:token_id>/end/", tokens.token_end, name="settings_token_end"),
    path("account/leave/", settings.settings_leave, name="settings_leave"),
    path("members/", members.members, name="settings_members"),
    path("members/invite/", inviting.invite_member, name="settings_invite"),
    path("members/<uuid:member_id>/", members.member_edit, name="settings_member"),
    path("members/<uuid:member_id>/leave/", members.member_leave, name="settings_member_leave"),
    path(
        "members/<uuid:member_id>/handover/",
        members.member_handover,
        name="settings_member_handover",
    ),
    path(
        "invitations/<uuid:invitation_id>/again/",
        inviting.invitation_again,
        name="settings_invitation_again",
    ),
    path(
        "invitations/<uuid:invitation_id>/withdraw/",
        inviting.invitation_withdraw,
        name="settings_invitation_withdraw",
    ),
    path("departments/", departments.departments, name="settings_departments"),
    path("departments/<uuid:department_id>/", departments.department, name="settings_department"),
]
