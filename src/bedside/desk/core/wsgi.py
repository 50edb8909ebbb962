"""Where the web server finds the desk."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bedside.desk.core.settings")
application = get_wsgi_application()
