"""Every address of the desk, screen by screen."""

from __future__ import annotations

from django.urls import include, path

from bedside.desk.pages.calendar import views as calendar
from bedside.desk.pages.channels import views as channels
from bedside.desk.pages.check import views as check
from bedside.desk.pages.compose import adding, saving, submitting
from bedside.desk.pages.compose import views as compose
from bedside.desk.pages.deliveries import views as deliveries
from bedside.desk.pages.designations import views as designations
from bedside.desk.pages.first_run import views as first_run
from bedside.desk.pages.hold import views as hold
from bedside.desk.pages.importing import views as importing
from bedside.desk.pages.invitations import views as invitations
from bedside.desk.pages.library import claims
from bedside.desk.pages.library import views as library
from bedside.desk.pages.more import views as more
from bedside.desk.pages.newsroom import views as newsroom
from bedside.desk.pages.one_time_link import views as one_time_link
from bedside.desk.pages.organisations import views as organisations
from bedside.desk.pages.outside import views as outside
from bedside.desk.pages.pictures import views as pictures
from bedside.desk.pages.post import views as post
from bedside.desk.pages.record import views as record
from bedside.desk.pages.reviews import deciding, moves
from bedside.desk.pages.reviews import views as reviews
from bedside.desk.pages.second_factor import views as second_factor
from bedside.desk.pages.today import views as today

urlpatterns = [
    path("", today.today, name="today"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/list/", calendar.listing, name="calendar_list"),
    path("calendar/import/", importing.calendar_import, name="calendar_import"),
    path("calendar/submit/", importing.submit_many, name="calendar_submit_many"),
    path("calendar/move/<uuid:post_id>/", calendar.move, name="calendar_move"),
    path("posts/<uuid:post_id>/", post.post, name="post"),
    path("posts/new/", compose.start, name="compose_start"),
    path("posts/<uuid:post_id>/write/", compose.compose, name="compose"),
    path("posts/<uuid:post_id>/write/save/", saving.save, name="compose_save"),
    path("posts/<uuid:post_id>/write/fix/<slug:fingerprint>/", saving.fix, name="compose_fix"),
    path("posts/<uuid:post_id>/write/picture/", adding.add, name="compose_add_picture"),
    path("posts/<uuid:post_id>/write/submit/", submitting.submit, name="compose_submit"),
    path("pictures/<uuid:media_id>/", pictures.picture, name="picture"),
    path("pictures/<uuid:media_id>/small/", pictures.small_picture, name="small_picture"),
    path("posts/<uuid:post_id>/write/read/", compose.drop_kept, name="compose_drop_kept"),
    path("library/", library.library, name="library"),
    path("library/add/", library.library_add, name="library_add"),
    path("library/claims/", claims.library_claims, name="library_claims"),
    path("library/claims/accept/", claims.library_claim_accept, name="library_claim_accept"),
    path(
        "library/claims/<uuid:claim_id>/withdraw/",
        claims.library_claim_withdraw,
        name="library_claim_withdraw",
    ),
    path("library/<uuid:media_id>/", library.library_picture, name="library_picture"),
    path("library/<uuid:media_id>/retire/", library.library_retire, name="library_retire"),
    path("reviews/", reviews.reviews, name="reviews"),
    path("reviews/sign-off/", moves.sign_many, name="reviews_sign_many"),
    path("reviews/<uuid:post_id>/", reviews.reviews_post, name="reviews_post"),
    path("reviews/<uuid:post_id>/move/<slug:move>/", moves.make, name="reviews_move"),
    path("reviews/<uuid:post_id>/comment/", deciding.comment, name="reviews_comment"),
    path("reviews/<uuid:post_id>/ask/", deciding.ask, name="reviews_ask"),
    path(
        "reviews/<uuid:post_id>/findings/<slug:fingerprint>/",
        deciding.decide,
        name="reviews_decide",
    ),
    path(
        "reviews/<uuid:post_id>/decisions/<uuid:decision_id>/",
        deciding.decide_again,
        name="reviews_decide_again",
    ),
    path("check/", check.check, name="check"),
    path("check/<slug:slug>/", check.check_for, name="check_for"),
    path("record/", record.record, name="record"),
    path("record/verify/", record.verify_record, name="record_verify"),
    path("record/export/", record.export_record, name="record_export"),
    path("hold/", hold.hold, name="hold"),
    path("hold/place/", hold.place, name="hold_place"),
    path("hold/lift/", hold.lift, name="hold_lift"),
    path("deliveries/<uuid:delivery_id>/looked/", deliveries.looked, name="delivery_looked"),
    path(
        "deliveries/<uuid:delivery_id>/after-hold/",
        deliveries.after_hold,
        name="delivery_after_hold",
    ),
    path(
        "deliveries/<uuid:delivery_id>/through-hold/",
        deliveries.through_hold,
        name="delivery_through_hold",
    ),
    path("more/", more.more, name="more"),
    path("start/", first_run.first_run, name="first_run"),
    path(
        "join/<uuid:organisation_id>/<str:token>/",
        invitations.accept_invitation,
        name="accept_invitation",
    ),
    path(
        "enter/<uuid:organisation_id>/<str:token>/",
        one_time_link.one_time_link,
        name="one_time_link",
    ),
    path(
        "answer/<uuid:organisation_id>/<str:token>/", outside.outside_answer, name="outside_answer"
    ),
    path("organisations/", organisations.choose_organisation, name="choose_organisation"),
    path("second-factor/", second_factor.second_factor, name="second_factor"),
    path("account/", include("bedside.desk.pages.account.urls")),
    path("settings/", include("bedside.desk.pages.settings.urls")),
    path("channels/", channels.channels, name="channels"),
    path("channels/newsroom/", channels.newsroom_open, name="channels_newsroom_open"),
    path("channels/bluesky/", channels.bluesky_connect, name="channels_bluesky_connect"),
    path("channels/<uuid:channel_id>/examine/", channels.examine_now, name="channels_examine"),
    path("channels/<uuid:channel_id>/disconnect/", channels.let_go, name="channels_disconnect"),
    path("news/<slug:slug>/", newsroom.newsroom, name="newsroom"),
    path("news/<slug:slug>/feed.atom", newsroom.atom_feed, name="newsroom_atom"),
    path("news/<slug:slug>/feed.json", newsroom.feed, name="newsroom_feed"),
    path("news/<slug:slug>/pictures/<slug:sha256>/", newsroom.picture, name="newsroom_picture"),
    path("news/<slug:slug>/<slug:name>/", newsroom.article, name="newsroom_article"),
    path("channels/designations/", designations.designations, name="channels_designations"),
    path(
        "channels/designations/<uuid:designation_id>/end/",
        designations.designation_end,
        name="channels_designation_end",
    ),
]

handler400 = "bedside.desk.pages.errors.views.bad_request"
handler403 = "bedside.desk.pages.errors.views.refused"
handler404 = "bedside.desk.pages.errors.views.not_found"
handler429 = "bedside.desk.pages.errors.views.too_many"
handler500 = "bedside.desk.pages.errors.views.failed"
