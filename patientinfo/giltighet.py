"""Until when an answer holds: nothing kept outlives the next instant at which something on it begins or ends.

What may be recalled any second is bounded by nothing: there, whoever stands between us and the reader asks each
time (`kan_aterkallas`), and is told that nothing has changed.

Two things bound an answer. What may stand on any page: pages' and notices' beginnings and ends, and every
midnight in Stockholm, when dated figures change and "today" becomes another day. And what stands on this very
page, such as an opening hour: whoever puts it there calls `begransa`.
"""

from __future__ import annotations

import datetime as dt

from django.db.models import Q
from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from patientinfo.models.storning import Storning
from patientinfo.stampel import minns
from patientinfo.tid import dag, dygnets_borjan


def begransa(request: HttpRequest | None, grans: dt.datetime | None) -> None:
    """Say that the answer to `request` shows something that begins or ends at `grans`; the earliest one counts.

    Without a request, or without an instant, nothing happens.
    """
    if request is None or grans is None:
        return
    tidigare = galler_till(request)
    request.galler_till = grans if tidigare is None else min(tidigare, grans)  # type: ignore[attr-defined]


def galler_till(request: HttpRequest) -> dt.datetime | None:
    """The instant that `begransa` has set for this answer, if any."""
    return getattr(request, "galler_till", None)


def kan_aterkallas(request: HttpRequest | None) -> None:
    """Say that the answer to `request` shows what may be recalled any second: caches between must ask each time."""
    if request is not None:
        request.kan_aterkallas = True  # type: ignore[attr-defined]


def nasta_grans(vid: dt.datetime) -> dt.datetime:
    """The first instant after `vid` at which something on any page begins or ends; at the latest midnight."""
    return min(grans for grans in _dygnets_granser(dag(vid)) if grans > vid)


@minns
def _dygnets_granser(datum: dt.date) -> frozenset[dt.datetime]:
    """Every instant of the day at which something begins or ends, the midnight that ends the day included.

    Upper rooms add theirs by the hook `giltighet`: a function of the day's first and last instant.
    """
    borjan, slut = dygnets_borjan(datum), dygnets_borjan(datum + dt.timedelta(days=1))
    dygnet = (borjan, slut)
    sidor = Page.objects.filter(Q(go_live_at__range=dygnet) | Q(expire_at__range=dygnet), live=True)
    storningar = Storning.objects.filter(Q(fran__range=dygnet) | Q(till__range=dygnet))
    tider = sidor.order_by().values_list("go_live_at", "expire_at")
    rader = tider.union(storningar.order_by().values_list("fran", "till"))
    granser = {slut, *(tid for rad in rader for tid in rad if tid is not None)}
    for fler in hooks.get_hooks("giltighet"):
        granser.update(fler(borjan, slut))
    return frozenset(tid for tid in granser if borjan < tid <= slut)
