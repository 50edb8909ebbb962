"""Django's settings for tests: the desk's own, with nothing that outlives a run.

The addresses of the databases are put in by `conftest.py`, which starts the server.
"""

import base64
import tempfile
from pathlib import Path

from cryptography.fernet import Fernet

from bedside.desk.core.settings import *  # noqa: F403

SECRET_KEY = "only for tests, and long enough to be one that Django's checks let pass"
SECRET_KEYS_AT_REST = [Fernet.generate_key().decode()]
ALLOWED_HOSTS = ["*"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="bedside-media-"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
STATIC_ROOT = Path(tempfile.mkdtemp(prefix="bedside-static-"))
SIGNING_KEY = base64.b64encode(bytes(range(32))).decode()
