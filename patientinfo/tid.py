"""Time as the visitor means it: stored in UTC, said in Europe/Stockholm, always passed as an argument."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from django.http import HttpRequest
from django.utils import timezone

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def tidpunkt(request: HttpRequest | None) -> dt.datetime:
    """The instant that an answer speaks of: now, or the one an editor previews (`request.vid`)."""
    return getattr(request, "vid", None) or timezone.now()


def dag(vid: dt.datetime) -> dt.date:
    """The calendar day in Stockholm at the instant `vid`."""
    return vid.astimezone(STOCKHOLM).date()


def dygnets_borjan(datum: dt.date) -> dt.datetime:
    """The instant (UTC) at which the day `datum` begins in Stockholm, whatever the season."""
    return dt.datetime.combine(datum, dt.time.min, tzinfo=STOCKHOLM).astimezone(dt.UTC)


def nasta_dygn(vid: dt.datetime) -> dt.datetime:
    """The instant (UTC) at which the day after that of `vid` begins in Stockholm."""
    return dygnets_borjan(dag(vid) + dt.timedelta(days=1))
