"""Production: refuses to start without the secrets and addresses that only the operator knows."""

from config.settings.base import *
from config.settings.base import env

DEBUG = False
DEMO = False
SECRET_KEY = env.str("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.list("SECRET_KEY_FALLBACKS", default=[])
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
BASE_URL = env.str("BASE_URL")
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
]
