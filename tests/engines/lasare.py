"""Readers who walk the public pages while something is down, and what they were answered."""

from __future__ import annotations

import http.client
import itertools
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from nginxserver import Nginx

SIDOR = (
    "/", "/rehabilitering/", "/sip/", "/sjukresor/", "/barn-och-unga/", "/foreningar/", "/foreningar/kalender/",
    "/flode/lanet/feed.json", "/flode/lanet/rss.xml", "/sitemap.xml",
)  # fmt: skip
# What nothing on them can be recalled from: nginx gives these for a minute without asking.
HALLNA = ("/rehabilitering/", "/sip/", "/sjukresor/", "/barn-och-unga/", "/sitemap.xml")
FRAGOR = ("/sok/?q=taxi", "/sok/?q=rehabilitering", "/sok/forslag?q=reh", "/skarm/demo-sunderby/spellista.json")

LASARE = 4
PAUS = 0.02  # seconds between a reader's questions
LANGST = 25  # seconds; who has not been answered by then has not been answered


@dataclass(frozen=True)
class Svar:
    """One answer; status 0 when there was none."""

    adress: str
    status: int
    sekunder: float
    kropp: bytes = b""
    cache: str = ""


@dataclass
class Lasning:
    """All that a group of readers was answered."""

    svar: list[Svar] = field(default_factory=list)

    @property
    def brutna(self) -> list[tuple[str, int, str]]:
        """Answers that no public page may give: server errors, and none at all; with what the cache said."""
        return [(ett.adress, ett.status, ett.cache) for ett in self.svar if ett.status == 0 or ett.status >= 500]


def las(nginx: Nginx, adress: str) -> Svar:
    """One question by way of nginx."""
    vard = nginx.adress.removeprefix("https://")
    koppling = http.client.HTTPSConnection(vard, timeout=LANGST, context=nginx.litar())
    borjade = time.monotonic()
    try:
        koppling.request("GET", adress)
        svar = koppling.getresponse()
        kropp = svar.read()
    except (OSError, http.client.HTTPException):
        return Svar(adress, 0, time.monotonic() - borjade)
    finally:
        koppling.close()
    return Svar(adress, svar.status, time.monotonic() - borjade, kropp, svar.headers.get("X-Cache", ""))


@contextmanager
def lasare(nginx: Nginx, adresser: Sequence[str]) -> Iterator[Lasning]:
    """`LASARE` readers go round `adresser` until the block ends."""
    lasning, slut = Lasning(), threading.Event()

    def ga(forskjutning: int) -> None:
        for adress in itertools.islice(itertools.cycle(adresser), forskjutning, None):
            if slut.is_set():
                return
            lasning.svar.append(las(nginx, adress))
            slut.wait(PAUS)

    tradar = [threading.Thread(target=ga, args=(3 * nummer,), daemon=True) for nummer in range(LASARE)]
    for trad in tradar:
        trad.start()
    try:
        yield lasning
    finally:
        slut.set()
        for trad in tradar:
            trad.join(timeout=LANGST + 5)
