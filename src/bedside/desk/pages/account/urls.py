"""The addresses of allauth that the desk offers. Signing up and changing addresses are not among
them: people come by invitation, and the address is who they were invited as.
"""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.urls import urlpatterns as mfa
from allauth.socialaccount import views as social
from allauth.socialaccount.providers.openid_connect import views as openid_connect
from allauth.usersessions import views as sessions
from django.urls import include, path, re_path

from bedside.desk.pages.account.sessions import session_end
from bedside.desk.pages.account.views import single_sign_on

urlpatterns = [
    path("login/", account.login, name="account_login"),
    path("logout/", account.logout, name="account_logout"),
    path("inactive/", account.account_inactive, name="account_inactive"),
    path("reauthenticate/", account.reauthenticate, name="account_reauthenticate"),
    path(
        "reauthenticate/code/",
        account.request_reauthentication_code,
        name="account_request_reauthentication_code",
    ),
    path(
        "reauthenticate/code/confirm/",
        account.confirm_reauthentication_code,
        name="account_confirm_reauthentication_code",
    ),
    path("password/change/", account.password_change, name="account_change_password"),
    path("password/set/", account.password_set, name="account_set_password"),
    path("password/reset/", account.password_reset, name="account_reset_password"),
    path("password/reset/done/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "password/reset/key/done/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    path("2fa/", include(mfa)),
    path("sessions/", sessions.list_usersessions, name="usersessions_list"),
    path("sessions/<int:session_id>/end/", session_end, name="session_end"),
    path("sso/cancelled/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("sso/error/", social.login_error, name="socialaccount_login_error"),
    path("oidc/<slug:provider_id>/login/", single_sign_on, name="openid_connect_login"),
    path(
        "oidc/<slug:provider_id>/login/callback/",
        openid_connect.callback,
        name="openid_connect_callback",
    ),
]
