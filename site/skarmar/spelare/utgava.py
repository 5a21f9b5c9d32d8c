"""Which release of the player this is: a fingerprint of all that it is made of.

A player asks what release the site has in every programme (`spelare` in spellista.json) and fetches a new one by
itself. A deployment that leaves the player as it was reloads no screen.
"""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from django.conf import settings

from patientforeningar.skylt.typsnitt import MAPP as TYPSNITT

MALL = "skarmar/spelare.html"


def kallor() -> list[Path]:
    """The files that make up the player, in one order."""
    skarm = Path(settings.SITE) / "static" / "skarm"
    return [
        Path(settings.ROOT) / "templates" / MALL,
        skarm / "spelare.css",
        skarm / "arbetare.js",
        *sorted((skarm / "spelare").glob("*.js")),
        *sorted(TYPSNITT.glob("*.woff2")),
    ]


def utgava() -> str:
    """The release: equal in every process that serves the same files."""
    return _raknad() if settings.DEBUG else _minns()


@cache
def _minns() -> str:
    return _raknad()


def _raknad() -> str:
    summa = hashlib.sha256()
    for fil in kallor():
        summa.update(fil.read_bytes())
    return summa.hexdigest()[:12]
