"""Django's settings for tests: the desk's own, with nothing that outlives a run.

The addresses of the databases and the folders are put in by `conftest.py`, which starts the server
and makes them: whoever only imports this leaves nothing behind.
"""

import base64
from pathlib import Path

from cryptography.fernet import Fernet

from bedside.desk.core.settings import *  # noqa: F403

SECRET_KEY = "only for tests, and long enough to be one that Django's checks let pass"
SECRET_KEYS_AT_REST = [Fernet.generate_key().decode()]
ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# No folder can ever be there: a test that runs without those of `conftest.py` fails.
MEDIA_ROOT = Path("/dev/null/media")
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
STATIC_ROOT = Path("/dev/null/static")
SIGNING_KEY = base64.b64encode(bytes(range(32))).decode()
