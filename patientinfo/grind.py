"""The one gate that decides what may be shown: live, public, and inside its time by the clock itself."""

from __future__ import annotations

import datetime as dt

from django.db.models import Q
from wagtail.models import Page
from wagtail.query import PageQuerySet

from patientinfo.skydd import ar_skyddad, inte_skyddad


def visningsbara(vid: dt.datetime, sidor: PageQuerySet | None = None) -> PageQuerySet:
    """Those of `sidor` (all, when none are given) that anybody may see at `vid`.

    Wagtail's `.live()` believes in a page that has ended until the clock has run; this does not.
    """
    if sidor is None:
        sidor = Page.objects.all()
    inne = (Q(go_live_at__isnull=True) | Q(go_live_at__lte=vid)) & (Q(expire_at__isnull=True) | Q(expire_at__gt=vid))
    return sidor.live().filter(inne, inte_skyddad())


def ar_visningsbar(sida: Page, vid: dt.datetime) -> bool:
    """The same of a page that has been read already, for those who have not been let in to any restricted part."""
    return ar_inne(sida, vid) and not ar_skyddad(sida)


def ar_inne(sida: Page, vid: dt.datetime) -> bool:
    """True when the page itself, restrictions aside, is live and inside its time at `vid`."""
    borjat = sida.go_live_at is None or sida.go_live_at <= vid
    return bool(sida.live and borjat and not har_slutat(sida, vid))


def har_slutat(sida: Page, vid: dt.datetime) -> bool:
    """True when the page has been shown and its time has passed, whether the clock has taken it down yet or not."""
    return bool((sida.live or sida.expired) and sida.expire_at is not None and sida.expire_at <= vid)
