"""The caches in front of the site (deploy/nginx), which are told the second anything that is shown has changed.

One PURGE opens a new edition in nginx, under which nothing is kept yet: a fee, a term or a menu entry stands on
many pages, and a list of those would sometimes be one short (docs/decisions/0002, 0049).
"""

from __future__ import annotations

import urllib.request

import structlog
from django.conf import settings
from wagtail.contrib.frontend_cache.backends.base import BaseBackend
from wagtail.contrib.frontend_cache.backends.http import HTTPBackend, PurgeRequest
from wagtail.contrib.frontend_cache.utils import get_backends

from patientinfo.stampel import stampel

logg = structlog.get_logger(__name__)

# Whoever publishes waits no longer than this for each nginx; one that does not hear learns it from the next answer.
TALAMOD = 1.0  # seconds


class Nginx(HTTPBackend):
    """An nginx set up as in deploy/nginx: whatever address it is told, everything is another edition."""

    def purge(self, url: str) -> None:
        """Open a new edition; an nginx that does not answer is said in the log, and is no fault of who published."""
        fraga = PurgeRequest(f"{self.cache_scheme}://{self.cache_netloc}/", headers={"X-Stampel": stampel()})
        try:
            # The address is the operator's own; a proxy in the environment is not for what stands next door.
            _direkt.open(fraga, timeout=TALAMOD).close()
        except OSError as fel:  # HTTPError and URLError among them
            logg.exception("rensning_misslyckades", cache=self.cache_netloc, fel=type(fel).__name__)

    def purge_batch(self, urls: list[str]) -> None:
        """As for one address."""
        self.purge(urls[0])


class Loggande(BaseBackend):
    """Says what would have been purged."""

    def purge(self, url: str) -> None:
        """A line in the log."""
        logg.info("rensning", adress=url)


_direkt = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def rensa() -> None:
    """Hook `ny_stampel`: tell every cache in front; nothing without FRONTEND_CACHE_URL."""
    for cache in get_backends().values():
        cache.purge(f"{settings.BASE_URL}/")
