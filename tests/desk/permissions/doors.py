"""Every address of the desk and who may open it. A new address gets its row here, or tests fail.

`TOKEN` opens to a program's token alone (tests/desk/api), `EVERYBODY` needs no sign-in, `ACCOUNT`
somebody signed in (member or not), `MEMBER` any member; a tuple names permissions
(`people/roles.py`), one of which it takes.
"""

from __future__ import annotations

EVERYBODY = "everybody"
ACCOUNT = "account"
MEMBER = "member"
TOKEN = "token"

Door = str | tuple[str, ...]

_READERS = ("review.privacy", "review.clinical", "review.legal", "review.publisher")

OURS: dict[str, Door] = {
    "today": MEMBER,
    "more": MEMBER,
    "calendar": ("see",),
    "calendar_list": ("see",),
    "calendar_move": ("post.draft",),
    "calendar_import": ("post.draft",),
    "calendar_submit_many": ("post.submit",),
    "post": ("see",),
    "compose_start": ("post.draft",),
    "compose": ("post.draft",),
    "compose_save": ("post.draft",),
    "compose_fix": ("post.draft",),
    "compose_add_picture": ("post.draft",),
    "compose_submit": ("post.submit",),
    "picture": ("see", "post.draft"),
    "small_picture": ("see", "post.draft"),
    "compose_drop_kept": ("post.draft",),
    "hold": ("hold",),
    "hold_place": ("hold",),
    "hold_lift": ("hold",),
    "delivery_looked": ("post.schedule",),
    "delivery_after_hold": ("hold",),
    "delivery_through_hold": ("hold",),
    "library": ("see",),
    "library_add": ("library.add",),
    "library_picture": ("see",),
    "library_retire": ("library.add",),
    "library_claims": ("see",),
    "library_claim_accept": ("review.clinical",),
    "library_claim_withdraw": ("review.clinical",),
    "reviews": ("see",),
    "reviews_post": ("see",),
    "reviews_move": ("see", "post.draft"),
    "reviews_comment": ("see", "post.draft"),
    "reviews_sign_many": _READERS,
    "reviews_decide": _READERS,
    "reviews_decide_again": _READERS,
    "reviews_ask": ("post.submit", *_READERS),
    "record": ("record.read",),
    "record_verify": ("record.read",),
    "record_export": ("record.export",),
    "check": EVERYBODY,
    "check_for": EVERYBODY,
    "first_run": EVERYBODY,
    "accept_invitation": EVERYBODY,
    "outside_answer": EVERYBODY,  # The token in the link is the way in.
    "one_time_link": EVERYBODY,
    "openid_connect_login": EVERYBODY,
    "choose_organisation": ACCOUNT,
    "session_end": ACCOUNT,
    "second_factor": MEMBER,
    "settings": MEMBER,
    "settings_organisation": ("settings.manage",),
    "settings_facts": ("settings.manage",),
    "settings_account": MEMBER,
    "settings_tokens": MEMBER,
    "settings_token_end": MEMBER,
    "settings_leave": MEMBER,
    "settings_members": ("people.manage",),
    "settings_invite": ("people.manage",),
    "settings_member": ("people.manage",),
    "settings_member_leave": ("people.manage",),
    "settings_member_handover": ("people.manage",),
    "settings_invitation_again": ("people.manage",),
    "settings_invitation_withdraw": ("people.manage",),
    "settings_departments": ("people.manage",),
    "settings_department": ("people.manage",),
    "channels": ("channels.manage",),
    "channels_newsroom_open": ("channels.manage",),
    "channels_bluesky_connect": ("channels.manage",),
    "channels_examine": ("channels.manage",),
    "channels_disconnect": ("channels.manage",),
    "newsroom": EVERYBODY,
    "newsroom_atom": EVERYBODY,
    "newsroom_feed": EVERYBODY,
    "newsroom_picture": EVERYBODY,
    "newsroom_article": EVERYBODY,
    "channels_designations": ("channels.manage",),
    "channels_designation_end": ("channels.manage",),
}

# The API's routes say in `Token(...)` what they take; a session alone opens none of them.
API: dict[str, Door] = {
    "api:openapi-json": EVERYBODY,
    "api:api-root": EVERYBODY,
    "api:check": TOKEN,
    "api:channels": TOKEN,
    "api:posts": TOKEN,
    "api:post": TOKEN,
    "api:submit": TOKEN,
}

# allauth's own views carry no word of ours; what each allows is written down here.
ALLAUTH: dict[str, Door] = {
    "account_login": EVERYBODY,
    "account_logout": EVERYBODY,  # Without a session there is nothing to end.
    "account_inactive": EVERYBODY,
    "account_reauthenticate": ACCOUNT,
    "account_request_reauthentication_code": ACCOUNT,
    "account_confirm_reauthentication_code": ACCOUNT,
    "account_change_password": ACCOUNT,
    "account_set_password": ACCOUNT,
    "account_reset_password": EVERYBODY,
    "account_reset_password_done": EVERYBODY,
    "account_reset_password_from_key": EVERYBODY,  # The key in the link is the way in.
    "account_reset_password_from_key_done": EVERYBODY,
    "mfa_index": ACCOUNT,
    "mfa_authenticate": EVERYBODY,  # Between password and session; elsewhere it leads to sign-in.
    "mfa_reauthenticate": ACCOUNT,
    "mfa_activate_totp": ACCOUNT,
    "mfa_deactivate_totp": ACCOUNT,
    "mfa_view_recovery_codes": ACCOUNT,
    "mfa_generate_recovery_codes": ACCOUNT,
    "mfa_download_recovery_codes": ACCOUNT,
    "mfa_list_webauthn": ACCOUNT,
    "mfa_add_webauthn": ACCOUNT,
    "mfa_reauthenticate_webauthn": ACCOUNT,
    "mfa_remove_webauthn": ACCOUNT,
    "mfa_edit_webauthn": ACCOUNT,
    "mfa_login_webauthn": EVERYBODY,
    "usersessions_list": ACCOUNT,
    "socialaccount_login_cancelled": EVERYBODY,
    "socialaccount_login_error": EVERYBODY,
    "openid_connect_callback": EVERYBODY,
}

DOORS = {**OURS, **API, **ALLAUTH}
