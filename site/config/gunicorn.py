"""The web server's settings: `gunicorn --config site/config/gunicorn.py config.wsgi:application`.

One process with threads, unless CACHE_URL names a cache that several can share (design, rule 9).
"""

from __future__ import annotations

import os
import sys
from typing import Any

pythonpath = "site"
bind = f"{os.environ.get('LISTEN', '127.0.0.1')}:{os.environ.get('PORT', '8000')}"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "1"))
threads = int(os.environ.get("WEB_THREADS", "8"))
timeout = 30
graceful_timeout = 10
keepalive = 5
loglevel = "warning"
# Heartbeats of the workers: in memory where there is such a place, since a slow disk would look like a hang.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: PTH112, S108


def when_ready(server: Any) -> None:
    """Refuse several processes without a shared cache, however many were asked for and wherever."""
    if server.cfg.workers > 1 and not os.environ.get("CACHE_URL"):
        server.log.error("Fler än en webbprocess kräver CACHE_URL: annars visar de olika innehåll.")
        sys.exit(1)


def post_worker_init(_worker: Any) -> None:
    """Count requests on a port of their own, for this machine only, when METRICS_PORT names one."""
    if port := int(os.environ.get("METRICS_PORT", "0")):
        from prometheus_client import start_http_server  # noqa: PLC0415  (only when asked for)

        start_http_server(port, addr="127.0.0.1")
