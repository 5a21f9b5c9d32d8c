"""One command on a developer's or an editor's own machine: SQLite, no service to install."""

from config.settings.base import *
from config.settings.base import VAR, env

DEBUG = env.bool("DEBUG", default=True)
# Made on this machine only and never used in production, which refuses to start without its own.
SECRET_KEY = env.str("SECRET_KEY", default="utveckling-" + "0" * 50)
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost"])
AUTH_PASSWORD_VALIDATORS = []  # the demo accounts' password is `demo`
DEMO = True
VAR.mkdir(exist_ok=True)
