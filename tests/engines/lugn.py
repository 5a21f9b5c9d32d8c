"""Waits for a stretch in which nothing that is read begins or ends.

In the last minute before something does, the site lets no cache keep it (`config.svarscache.framfor`). A test of
what is kept would then be a test of the time of day: pages change at midnight, the screens' feed when a picture's
hours begin.
"""

from __future__ import annotations

import http.client
import time

from anlaggning import vanta_pa

BEGRANSADE = ("/", "/flode/lanet/feed.json")
LUGN = 30  # seconds that a test is given
LANGST = 150  # seconds; no end of something keeps anybody longer


def vanta_ut_granser(webb: str) -> None:
    """Return when what the web process at `webb` (host:port) answers may be kept for `LUGN` seconds yet.

    Raises TimeoutError after `LANGST` seconds.
    """
    if not vanta_pa(lambda: all(_kvar(webb, adress) >= LUGN for adress in BEGRANSADE), True, LANGST):
        raise TimeoutError(f"Något av {BEGRANSADE} slutar snart, hela tiden.")


def _kvar(webb: str, adress: str) -> float:
    """For how many seconds a copy may be shown, as our own nginx is told; 0 when none may be kept."""
    koppling = http.client.HTTPConnection(webb, timeout=30)
    try:
        rubriker = {"Host": "127.0.0.1", "X-Forwarded-Proto": "https", "X-Egen-Cache": "1"}
        koppling.request("GET", adress, headers=rubriker)
        return float(koppling.getresponse().headers.get("X-Haller-Till", 0)) - time.time()
    finally:
        koppling.close()
