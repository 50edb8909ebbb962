"""Django's settings. What an operator may change comes from the environment (`environment.py`)."""

from __future__ import annotations

import os
from pathlib import Path

from bedside.desk.core import environment

DESK = Path(__file__).parents[1]
HOME = environment.home()

SECRET_KEY = os.environ.get("BEDSIDE_SECRET_KEY", "")
SECRET_KEY_FALLBACKS = environment.words("BEDSIDE_OLD_SECRET_KEYS")
SECRET_KEYS_AT_REST = environment.words("BEDSIDE_KEYS")
SIGNING_KEY = os.environ.get("BEDSIDE_SIGNING_KEY", "")
DEBUG = False

# The address people type. Passkeys are bound to its name.
ADDRESS = os.environ.get("BEDSIDE_ADDRESS", "http://localhost:8000")
ALLOWED_HOSTS = environment.words("BEDSIDE_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = [ADDRESS]
BEHIND_HTTPS = ADDRESS.startswith("https://")

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "pgtrigger",
    "procrastinate.contrib.django",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "django_htmx",
    "bedside.desk.core.apps.CoreConfig",
    "bedside.desk.record.apps.RecordConfig",
    "bedside.desk.people.apps.PeopleConfig",
    "bedside.desk.consent.apps.ConsentConfig",
    "bedside.desk.channels.apps.ChannelsConfig",
    "bedside.desk.checks.apps.ChecksConfig",
    "bedside.desk.library.apps.LibraryConfig",
    "bedside.desk.planner.apps.PlannerConfig",
    "bedside.desk.review.apps.ReviewConfig",
    "bedside.desk.outbox.apps.OutboxConfig",
    "bedside.desk.newsroom.apps.NewsroomConfig",
    "bedside.desk.pages.apps.PagesConfig",
]

MIDDLEWARE = [
    "bedside.desk.core.health.HealthMiddleware",
    "bedside.desk.core.headers.HeadersMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "bedside.desk.core.plain_input.PlainInputMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    # Everything below runs in one transaction that says whose data is in sight.
    "bedside.desk.people.sight.SightMiddleware",
    "bedside.desk.people.set_up.SetUpMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "allauth.usersessions.middleware.UserSessionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "bedside.desk.addresses"
WSGI_APPLICATION = "bedside.desk.core.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [DESK / "pages"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "bedside.desk.pages.furniture.context.furniture",
            ],
            "builtins": ["bedside.desk.pages.furniture.tags"],
        },
    }
]

# The app speaks to the database as a role that owns nothing; only `bedside migrate` uses `owner`.
_URL = os.environ.get("DATABASE_URL", "postgresql://localhost/bedside")
_OWNER_URL = os.environ.get("DATABASE_OWNER_URL", "")
APP_ROLE = "bedside_app"
DATABASES = {
    "default": environment.database(_URL, role="" if _OWNER_URL else APP_ROLE),
    "owner": environment.database(_OWNER_URL or _URL),
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

MEDIA_ROOT = Path(os.environ.get("BEDSIDE_MEDIA", HOME / "media"))
STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STATICFILES_DIRS = [DESK / "pages" / "furniture" / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
FILE_UPLOAD_PERMISSIONS = 0o600
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 5_000_000

LANGUAGE_CODE = "en-us"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "UTC"

# Sign-in
AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_ADAPTER = "bedside.desk.people.sign_in.AccountAdapter"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_FORMS = {
    "login": "bedside.desk.pages.account.forms.SignInForm",
    "reauthenticate": "bedside.desk.pages.account.forms.AgainForm",
    "change_password": "bedside.desk.pages.account.forms.OtherPasswordForm",
    "reset_password": "bedside.desk.pages.account.forms.NewPasswordForm",
}
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGOUT_REDIRECT_URL = LOGIN_URL
# Counted in the web server's memory; "ip" is the address, "key" the e-mail address tried.
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "10/m/ip,5/5m/key",
    "reset_password": "20/h/ip,5/h/key",
    "reset_password_from_key": "20/m/ip",
    "reauthenticate": "10/m/user",
    "change_password": "5/m/user",
    # Ours (people/rates.py).
    "invite": "60/h/user",
    "accept_invitation": "20/m/ip",
    "outside_answer": "20/m/ip",
    "one_time_link": "20/m/ip",
    "set_up": "10/m/ip",
}
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if environment.is_on("BEDSIDE_BEHIND_PROXY") else 0
# Every address was followed from a mailed link, or vouched for, before its user was made.
MFA_ALLOW_UNVERIFIED_EMAIL = True
SOCIALACCOUNT_ADAPTER = "bedside.desk.people.single_sign_on.SocialAdapter"
SOCIALACCOUNT_STORE_TOKENS = False
MFA_ADAPTER = "bedside.desk.people.sign_in.MfaAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not BEHIND_HTTPS
MFA_TOTP_ISSUER = "Bedside"
MFA_FORMS = {
    "add_webauthn": "bedside.desk.pages.mfa.forms.AddKeyForm",
    "activate_totp": "bedside.desk.pages.mfa.forms.ActivateAppForm",
}
USERSESSIONS_TRACK_ACTIVITY = False
# Where else a form may lead: to the provider's sign-in page (core/headers.py).
FORM_TARGETS: list[str] = []
SINGLE_SIGN_ON = ""  # The provider's name on buttons, where there is one.
if os.environ.get("BEDSIDE_OIDC_SERVER"):
    SINGLE_SIGN_ON = os.environ.get("BEDSIDE_OIDC_NAME", "Single sign-on")
    FORM_TARGETS = environment.origins(
        [os.environ["BEDSIDE_OIDC_SERVER"], *environment.words("BEDSIDE_OIDC_ORIGINS")]
    )
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "sso",
                    "name": SINGLE_SIGN_ON,
                    "client_id": os.environ.get("BEDSIDE_OIDC_CLIENT_ID", ""),
                    "secret": os.environ.get("BEDSIDE_OIDC_SECRET", ""),
                    "settings": {"server_url": os.environ["BEDSIDE_OIDC_SERVER"]},
                }
            ],
            "OAUTH_PKCE_ENABLED": True,
        }
    }

SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "bedside.desk.pages.errors.views.csrf_failed"
# Only where the proxy says which came by HTTPS (docs/how-to/run-behind-a-proxy.md): without
# its word every request looks like plain HTTP, and would be sent round for ever.
SECURE_SSL_REDIRECT = BEHIND_HTTPS and environment.is_on("BEDSIDE_BEHIND_PROXY")
SECURE_HSTS_SECONDS = 31_536_000 if BEHIND_HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = BEHIND_HTTPS
SECURE_PROXY_SSL_HEADER = (
    ("HTTP_X_FORWARDED_PROTO", "https") if environment.is_on("BEDSIDE_BEHIND_PROXY") else None
)
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# Mail: printed to the terminal until a server (or, to try things out, a folder) is given.
EMAIL_FILE_PATH = os.environ.get("BEDSIDE_MAIL_FOLDER") or None
EMAIL_HOST = os.environ.get("BEDSIDE_MAIL_HOST", "")
EMAIL_PORT = int(os.environ.get("BEDSIDE_MAIL_PORT", "587"))
EMAIL_HOST_USER = os.environ.get("BEDSIDE_MAIL_USER", "")
EMAIL_HOST_PASSWORD = os.environ.get("BEDSIDE_MAIL_PASSWORD", "")
EMAIL_USE_TLS = EMAIL_PORT == 587
DEFAULT_FROM_EMAIL = os.environ.get("BEDSIDE_MAIL_FROM", "bedside@localhost")
EMAIL_BACKEND = (
    "django.core.mail.backends.smtp.EmailBackend"
    if EMAIL_HOST
    else "django.core.mail.backends.filebased.EmailBackend"
    if EMAIL_FILE_PATH
    else "django.core.mail.backends.console.EmailBackend"
)

LOGGING_CONFIG = None  # `core.logs` sets up structlog.

# The worker's tasks, beside those of the apps' own.
PROCRASTINATE_IMPORT_PATHS = ["bedside.desk.flows.tasks"]

# Loopback servers that the guarded client may call (tests, a PDS beside the desk).
GUARD_ALLOWS = environment.words("BEDSIDE_ALLOW_PRIVATE")
