"""Since when the site has been there to be heard by: the silence of a screen counts only while somebody listened.

The web process notes, some times a minute, that it hears beats and can write them. The clock, in a process of its
own, reads it. Between two notes too far apart nobody listened, whatever the reason: the site was down, the database
was away. After that every screen has three beats' time to be heard again before it is called dead.
"""

from __future__ import annotations

import datetime as dt

from django.core.cache import caches

NOTERAS_VAR = dt.timedelta(seconds=15)
LANGSTA_UPPEHALL = dt.timedelta(seconds=45)

_NYCKEL = "skarmarna-lyssnar"


def notera(vid: dt.datetime) -> None:
    """Note that the site hears screens at `vid`. Called often; written some times a minute."""
    lager = caches["rakning"]  # shared with the clock's process, without a question to the database
    borjade, senast = lager.get(_NYCKEL) or (vid, vid - LANGSTA_UPPEHALL)
    if dt.timedelta(0) <= vid - senast < NOTERAS_VAR:
        return
    lager.set(_NYCKEL, (borjade if abs(vid - senast) <= LANGSTA_UPPEHALL else vid, vid), timeout=None)


def sedan(vid: dt.datetime) -> dt.datetime | None:
    """Since when the site has listened without a break at `vid`; None when it does not."""
    noterat: tuple[dt.datetime, dt.datetime] | None = caches["rakning"].get(_NYCKEL)
    return noterat[0] if noterat and vid - noterat[1] <= LANGSTA_UPPEHALL else None
