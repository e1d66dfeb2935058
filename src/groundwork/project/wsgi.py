"""The web application, for a server that runs it."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "groundwork.project.settings")
application = get_wsgi_application()
