"""Production: refuses to start without the secrets and addresses that only the operator knows."""

from django.core.exceptions import ImproperlyConfigured

from config.settings.base import *
from config.settings.base import SITE_ROLE, env


def kravd(namn: str) -> str:
    """The value of an environment variable; raises ImproperlyConfigured when it is missing or empty."""
    varde = env.str(namn, default="")
    if not varde:
        raise ImproperlyConfigured(f"{namn} must be set in production (docs/drift.md).")
    return varde


DEBUG = False
DEMO = False
SECRET_KEY = kravd("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = kravd("ALLOWED_HOSTS").split(",")
BASE_URL = kravd("BASE_URL")
WAGTAILADMIN_BASE_URL = BASE_URL
CSRF_TRUSTED_ORIGINS = [BASE_URL]

SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = 365 * 24 * 3600
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
# A balancer asks the process itself, without TLS.
SECURE_REDIRECT_EXEMPT = [r"^-/(live|ready|health)$"]

LOGGING = loggning(som_json=True)

SILENCED_SYSTEM_CHECKS = [
    "security.W019",  # X-Frame-Options is SAMEORIGIN, not DENY: the admin shows previews in a frame
    "security.W002",  # when FRAME_ANCESTORS names others there is no such header: CSP says it (settings.headers)
    # Where nobody can sign in there is nobody to lock out.
    *(["axes.W002"] if SITE_ROLE == "public" else []),
]
