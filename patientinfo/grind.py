"""The one gate that decides what may be shown: live, public, and inside its time by the clock itself."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q
from wagtail.models import Page
from wagtail.query import PageQuerySet


def visningsbara(vid: dt.datetime, sidor: PageQuerySet | None = None) -> PageQuerySet:
    """Those of `sidor` (all, when none are given) that anybody may see at `vid`.

    Wagtail's `.live()` believes in a page that has ended until the clock has run; this does not.
    """
    if sidor is None:
        sidor = Page.objects.all()
    inne = (Q(go_live_at__isnull=True) | Q(go_live_at__lte=vid)) & (Q(expire_at__isnull=True) | Q(expire_at__gt=vid))
    return sidor.live().public().filter(inne)


def ar_visningsbar(sida: Page, vid: dt.datetime) -> bool:
    """True when the page itself, restrictions aside, is live and inside its time at `vid`."""
    borjat = sida.go_live_at is None or sida.go_live_at <= vid
    slutat = sida.expire_at is not None and sida.expire_at <= vid
    return bool(sida.live and borjat and not slutat)
