"""Until when an answer holds: nothing kept outlives the next instant at which something on it begins or ends.

Two things bound an answer. What may stand on any page: pages' and notices' beginnings and ends, and every
midnight in Stockholm, when dated figures change and "today" becomes another day. And what stands on this very
page, such as an opening hour: whoever puts it there calls `begransa`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet
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


def nasta_grans(vid: dt.datetime) -> dt.datetime:
    """The first instant after `vid` at which something on any page begins or ends; at the latest midnight."""
    return min(grans for grans in _dygnets_granser(dag(vid)) if grans > vid)


@minns
def _dygnets_granser(datum: dt.date) -> frozenset[dt.datetime]:
    """Every instant of the day at which something begins or ends, the midnight that ends the day included.

    Upper rooms add theirs by the hook `giltighet`: a function of the day's first and last instant.
    """
    borjan, slut = dygnets_borjan(datum), dygnets_borjan(datum + dt.timedelta(days=1))
    granser = {
        slut,
        *inom(Page.objects.filter(live=True), ("go_live_at", "expire_at"), borjan, slut),
        *inom(Storning.objects.all(), ("fran", "till"), borjan, slut),
    }
    for fler in hooks.get_hooks("giltighet"):
        granser.update(fler(borjan, slut))
    return frozenset(granser)


def inom(poster: QuerySet[Any, Any], falt: tuple[str, ...], borjan: dt.datetime, slut: dt.datetime) -> set[dt.datetime]:
    """The instants in the date fields `falt` of `poster` that lie after `borjan` and no later than `slut`."""
    nagon = Q()
    for namn in falt:
        nagon |= Q(**{f"{namn}__gt": borjan, f"{namn}__lte": slut})
    rader: Iterable[tuple[dt.datetime | None, ...]] = poster.filter(nagon).values_list(*falt)
    return {tid for rad in rader for tid in rad if tid is not None and borjan < tid <= slut}
