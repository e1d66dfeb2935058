"""The settings of one book on one machine. Where the book lies: GROUNDWORK_DATA."""

import os
from pathlib import Path

from groundwork.adapters import data_folder

DATA = data_folder.path()
BASE = Path(__file__).resolve().parent.parent

SECRET_KEY = data_folder.secret(DATA)
DEBUG = False
ALLOWED_HOSTS = ["127.0.0.1", "localhost"]

INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "django.forms",
    "django_htmx",
    "groundwork.accounts",
    "groundwork.steps",
    "groundwork.people",
    "groundwork.mail",
    "groundwork.reachouts",
    "groundwork.imports",
    "groundwork.faces.web",
]

MIDDLEWARE = [
    "groundwork.faces.web.safety.only_this_machine",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "groundwork.faces.web.safety.same_origin",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "groundwork.faces.web.errors.InWords",
    "groundwork.faces.web.seeker.the_seeker",
]

ROOT_URLCONF = "groundwork.project.urls"
WSGI_APPLICATION = "groundwork.project.wsgi.application"
SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
SESSION_COOKIE_NAME = "groundwork"
SESSION_COOKIE_AGE = 365 * 24 * 60 * 60
SESSION_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_NAME = "groundwork_form"
CSRF_COOKIE_SAMESITE = "Strict"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "groundwork.faces.web.errors.stale_form"
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_000_000
FILE_UPLOAD_MAX_MEMORY_SIZE = 1_000_000

DATABASES = {
    "default": {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": DATA / "book.sqlite3",
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;"
                "PRAGMA secure_delete=ON;PRAGMA foreign_keys=ON;"
            ),
        },
    }
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.jinja2.Jinja2",
        "DIRS": [BASE / "faces" / "web"],
        "APP_DIRS": False,
        "OPTIONS": {
            "environment": "groundwork.faces.web.templates.environment",
            "context_processors": ["groundwork.faces.web.seeker.for_every_page"],
        },
    },
    {"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True},
]
FORM_RENDERER = "django.forms.renderers.DjangoTemplates"

STATIC_URL = "static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

LANGUAGE_CODE = "en-gb"
USE_I18N = False
USE_TZ = True
TIME_ZONE = "UTC"
TZ_AT_START = os.environ.get("TZ", "")
"""Where this computer is, if it says so here: from now on Django's own zone stands there."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"said": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["said"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "ERROR", "propagate": True},
        "django.security": {"level": "CRITICAL"},
        "waitress.queue": {"level": "ERROR"},
    },
}
