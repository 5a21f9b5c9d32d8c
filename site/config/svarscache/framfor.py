"""What the site's own nginx is told of an answer, beside what it is to tell the world (docs/decisions/0049).

The world's `Cache-Control` forbids a shared cache to keep what can be recalled. Our own nginx is told of every recall
in the same second, so it may keep that too: for a moment while all is well, and for an hour when we are down, never
past the next instant at which something on the page begins or ends.
"""

from __future__ import annotations

import datetime as dt

from django.conf import settings
from django.http import HttpRequest

from config.svarscache.cachecontrol import HOS_ANDRA, VID_FEL, Regel
from config.svarscache.fragor import tillaten_fraga

# By this nginx says that it is ours; what it is told it keeps to itself.
FRAGAR = "HTTP_X_EGEN_CACHE"
VARLDENS = "X-Cache-Control"
STAMPEL = "X-Stampel"
# Until when a copy may be shown while we are down, in seconds since 1970: nginx itself knows no end to that.
HALLER_TILL = "X-Haller-Till"

OK = 200
FARSK, UNDER_HAMTNING = dt.timedelta(seconds=60), dt.timedelta(seconds=5)
# What can be recalled is asked for each second, however many read it: so long would a recall of which nginx has not
# been told be seen, were nobody to read anything else.
ATERKALLELIGT = dt.timedelta(seconds=1)


def fragar_egen(request: HttpRequest) -> bool:
    """True for a question that our own nginx has passed on, and that is told when to forget the answer."""
    return FRAGAR in request.META and bool(settings.WAGTAILFRONTENDCACHE)


def far_hallas(request: HttpRequest, status: int) -> bool:
    """True for a page whose address says all that it shows: no fault, no redirect that asked for more, no made-up part.

    nginx takes what is said by newsletters (`utm_source=…`) for the plain page, so an empty part that counts is one.
    """
    hel = getattr(request, "hela_fragan", request.META.get("QUERY_STRING", ""))
    return status == OK and tillaten_fraga(hel, request.path) in {"", hel}


def rubriker(
    regel: Regel, vid: dt.datetime, till_slut: dt.timedelta, varldens: str, stampel: str, *, kan_aterkallas: bool
) -> dict[str, str]:
    """The headers for our own nginx, for an answer given at `vid` on which something ends in `till_slut`."""
    snabb = kan_aterkallas or regel is Regel.FLODE
    under = ATERKALLELIGT if snabb else UNDER_HAMTNING
    # A browser that is given it at the last moment keeps it for a minute yet.
    kvar = till_slut - HOS_ANDRA
    farsk = min(ATERKALLELIGT if snabb else FARSK, kvar - under)
    if farsk < ATERKALLELIGT:
        return {"Cache-Control": "no-store", VARLDENS: varldens, STAMPEL: stampel}
    vid_fel = min(VID_FEL, kvar - farsk)
    sekunder = [int(tid.total_seconds()) for tid in (farsk, under, vid_fel)]
    delar = "s-maxage={}, stale-while-revalidate={}, stale-if-error={}".format(*sekunder)
    haller_till = int(vid.timestamp()) + sekunder[0] + sekunder[2]
    return {"Cache-Control": delar, VARLDENS: varldens, STAMPEL: stampel, HALLER_TILL: str(haller_till)}
