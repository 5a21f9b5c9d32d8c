"""Places in an engine that test processes share, one for each process."""

from __future__ import annotations

import os
from urllib.parse import urlsplit, urlunsplit

ARBETARE = os.environ.get("PYTEST_XDIST_WORKER", "gw0")
NUMMER = int(ARBETARE.removeprefix("gw"))
# Unlike that of any other process, in engines that are somebody's own as well.
PLATS = f"prov_{ARBETARE}_{os.getpid()}"


def med_vag(url: str, vag: str) -> str:
    """`url` with the path `vag`: the database's name, the number in Redis, the prefix of the indexes."""
    delar = urlsplit(url)
    return urlunsplit(delar._replace(path=f"/{vag}"))
