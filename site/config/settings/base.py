"""Settings shared by every place the site runs in; `dev`, `test` and `production` add theirs."""

from __future__ import annotations

from pathlib import Path

import environ

from config.settings.cachar import cachar
from config.settings.framfor import framfor
from config.settings.granskning import *
from config.settings.headers import *
from config.settings.kedja import kedja
from config.settings.konton import *
from config.settings.lager import lager
from config.settings.languages import *
from config.settings.loggning import *
from config.settings.motorer import sokmotorer
from config.settings.vma import *

ROOT = Path(__file__).resolve().parents[3]
SITE = ROOT / "site"
VAR = Path(environ.Env().str("VAR_DIR", default=str(ROOT / "var")))

env = environ.Env()

# Which doors are open: public, forening, redaktion or all (docs: design, "Roles").
SITE_ROLE = env.str("SITE_ROLE", default="all")
BASE_URL = env.str("BASE_URL", default=f"http://127.0.0.1:{env.int('PORT', default=8000)}")

INSTALLED_APPS = [
    "config",
    "sok",
    "skarmar",
    "patientforeningar",
    "patientinfo",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "patientinfo.admin.apps.KontonConfig",  # wagtail.users, with our views
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "tree_queries",
    "django_tasks",
    "django_tasks_db",
    "axes",
    "patientforeningar.konton.apps.KontonConfig",  # allauth.account
    "allauth.mfa",
    "csp",
    "django_prometheus",
    "django_structlog",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "django.forms",  # whose templates the renderer below must find
]
# Fields of our own are drawn by templates of ours, which Django's own renderer does not look for.
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# Counts for Prometheus, on a port of their own that listens on this machine only; 0: none are kept.
METRICS_PORT = env.int("METRICS_PORT", default=0)
MIDDLEWARE = kedja(SITE_ROLE, x_frame_options=X_FRAME_OPTIONS is not None, matning=bool(METRICS_PORT))

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "patientinfo.visning.ram.ram",
            ],
        },
    }
]

# How many proxies of our own stand in front and write X-Forwarded-For; what others write there is not believed.
BETRODDA_PROXYER = env.int("BETRODDA_PROXYER", default=0)

# --- Engines, chosen by environment variables alone ------------------------------------------
DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR / 'db.sqlite3'}")}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Web, worker and clock write at once: take the write lock at the start and wait for it.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }
else:
    DATABASES["default"]["CONN_HEALTH_CHECKS"] = True
    # A server that is gone is noticed in seconds, by a new connection and by one that waits for its answer.
    DATABASES["default"]["OPTIONS"] = {
        "connect_timeout": 2,
        "tcp_user_timeout": 5_000,  # milliseconds
        "keepalives_idle": 10,
        "keepalives_interval": 3,
        "keepalives_count": 3,
        # Compiling a query takes longer than any of ours takes to run; a disk has no arm that must move; and a search
        # that is cut short begins at the same row on each of its sheets.
        "options": "-c jit=off -c random_page_cost=1.1 -c synchronize_seqscans=off",
    } | DATABASES["default"].get("OPTIONS", {})
# Opening one costs more than a page's queries, on SQLite too.
DATABASES["default"]["CONN_MAX_AGE"] = 60
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHE_URL = env.str("CACHE_URL", default="")
CACHES = cachar(CACHE_URL, var=VAR)
# Whole answers kept ready; switched off only to measure what a page costs (make bench).
SVARSCACHE = env.bool("SVARSCACHE", default=True)

vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
# Less than a task may take (config/klocka/plikter/uppgifter.py), however many steps the mail server is slow in.
EMAIL_TIMEOUT = 15  # seconds
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="webbplatsen@example.se")

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "ENQUEUE_ON_COMMIT": False}}

SQLITE = DATABASES["default"]["ENGINE"].endswith("sqlite3")
SEARCH_URL = env.str("SEARCH_URL", default="")
WAGTAILSEARCH_BACKENDS = sokmotorer(SEARCH_URL, sqlite=SQLITE)

# The nginx in front (deploy/nginx), with commas between, each by the address at which it takes PURGE; empty: none.
WAGTAILFRONTENDCACHE = framfor(env.str("FRONTEND_CACHE_URL", default=""))

# --- People ------------------------------------------------------------------------------------
AUTH_USER_MODEL = "patientinfo.Konto"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "patientforeningar.konton.inloggning.KodBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_LOCKOUT_TEMPLATE = "lasta_ute.html"
AXES_USERNAME_CALLABLE = "patientinfo.inloggning.namn_att_rakna_pa"
AXES_RESET_ON_SUCCESS = True
AXES_CLIENT_IP_CALLABLE = "patientinfo.inloggning.adress_att_rakna_fran"

SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = False  # the admin's scripts read it
CSRF_FAILURE_VIEW = "config.fel.csrf"
LOGIN_URL = "wagtailadmin_login"

# --- Language and time ---------------------------------------------------------------------------
LANGUAGE_CODE = "sv"
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Stockholm"

# --- Files ---------------------------------------------------------------------------------------
STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [SITE / "static"]
STATICFILES_FINDERS = [
    "config.statiska.Samlare",
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
FILE_UPLOAD_PERMISSIONS = 0o640
FILE_UPLOAD_HANDLERS = [
    "django.core.files.uploadhandler.MemoryFileUploadHandler",  # for a request of at most 2.5 MB
    "patientinfo.filkontroll.uppladdning.TaligUppladdning",
]
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024  # bytes
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long StreamField page posts thousands
# Files on this disk, or `s3://key:secret@host/bucket`.
MEDIA_LAGER_URL = env.str("MEDIA_LAGER_URL", default="")
STORAGES = {
    **lager(MEDIA_LAGER_URL, privat=VAR / "privat"),
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
# clamd that looks at what associations hand in: tcp://host:3310 or unix:///run/clamav/clamd.ctl; empty: none.
VIRUSSKANNER_URL = env.str("VIRUSSKANNER_URL", default="")
# Addresses with a content hash in the name may be kept for a year.
WHITENOISE_MAX_AGE = 600

# --- Wagtail ---------------------------------------------------------------------------------------
WAGTAIL_SITE_NAME = "Rehabilitering i Norrbotten"
WAGTAILADMIN_BASE_URL = BASE_URL
WAGTAILADMIN_PERMITTED_LANGUAGES = [("sv", "Svenska")]
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # no visitor's or editor's browser asks anyone else
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_PASSWORD_RESET_ENABLED = True
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []  # nothing is embedded from elsewhere

WAGTAILADMIN_RICH_TEXT_EDITORS = {"default": {"WIDGET": "patientinfo.admin.rik_text.RikText"}}
WAGTAILIMAGES_IMAGE_MODEL = "patientinfo.Bild"
WAGTAILIMAGES_IMAGE_FORM_BASE = "patientinfo.filkontroll.bildform.BildForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024  # bytes
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_DOCUMENT_MODEL = "patientinfo.Dokument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "patientinfo.filkontroll.dokumentform.DokumentForm"
WAGTAILDOCS_EXTENSIONS = ["pdf"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024  # bytes
WAGTAILDOCS_SERVE_METHOD = "serve_view"

# --- Headers ---------------------------------------------------------------------------------------
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"

LOGGING = loggning(som_json=False)

# --- Screens ---------------------------------------------------------------------------------------
# Seconds between the times that a web process writes what screens have said; 0: only when it is called upon.
PULS_SKRIVS_VAR = env.int("PULS_SKRIVS_VAR", default=1)

# --- The manual --------------------------------------------------------------------------------------
# Whether the worker makes the manual as PDF; without it `/handbok/` shows the page to print.
HANDBOK_PDF = env.bool("HANDBOK_PDF", default=True)

# --- What is kept, and for how long -----------------------------------------------------------------
GALLRING_ATERKOPPLING = env.int("GALLRING_ATERKOPPLING", default=365)  # days
