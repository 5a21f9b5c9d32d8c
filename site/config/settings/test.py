"""The tests: like development, on a copy of the demo content, with DEBUG off so that errors look as they do outside."""

import os

from config.settings.base import *
from config.settings.base import (
    CACHES,
    DATABASES,
    INSTALLED_APPS,
    ROOT,
    SEARCH_URL,
    VAR,
    WAGTAILSEARCH_BACKENDS,
)

DEBUG = False
INSTALLED_APPS = [*INSTALLED_APPS, "django_migration_linter"]
DEMO = True
SECRET_KEY = "endast-for-tester-" + "0" * 40
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = []
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"

if "VAR_DIR" not in os.environ:  # each test process has files of its own
    VAR = ROOT / "var" / "test" / f"{os.environ.get('PYTEST_XDIST_WORKER', 'ensam')}-{os.getpid()}"
    MEDIA_ROOT = VAR / "media"
    if "DATABASE_URL" not in os.environ:
        DATABASES["default"]["NAME"] = VAR / "db.sqlite3"
    if "CACHE_URL" not in os.environ:
        CACHES["default"]["LOCATION"] = VAR.name
        CACHES["rakning"]["LOCATION"] = str(VAR / "rakning")
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Nobody writes at the same time, and nothing need survive a power cut.
    DATABASES["default"]["OPTIONS"] = {
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=MEMORY; PRAGMA synchronous=OFF;",
    }

# The manual takes its time: it is made where a test says so.
HANDBOK_PDF = False

# What screens say is written when a test says so, not by a thread beside its transaction.
PULS_SKRIVS_VAR = 0

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "privat": {"BACKEND": "patientforeningar.filer.privatlager.PrivatLager", "OPTIONS": {"location": VAR / "privat"}},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

# What production leaves to a worker happens at once: the index, the pictures, the mails.
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend", "ENQUEUE_ON_COMMIT": False}}
# Static files are found where they lie; nothing is collected.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True

if SEARCH_URL:
    # One node, which the tests tell when to show what it has been given, and that need not survive a power cut.
    INDEXET = {"number_of_replicas": 0, "refresh_interval": "-1", "translog.durability": "async"}
    # A busy machine may take its time: what is tested is what the node answers, and how soon only by tests of that.
    WAGTAILSEARCH_BACKENDS["default"] |= {
        "TIMEOUT": 30,
        "INDEX_SETTINGS": {"settings": {"index": INDEXET}},
    }
