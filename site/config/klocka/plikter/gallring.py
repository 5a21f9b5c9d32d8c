"""What has done its service is deleted: personal data is kept no longer than it is needed (GDPR 5.1 e)."""

from __future__ import annotations

import datetime as dt

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import QuerySet

from patientinfo.models import Aterkoppling, Granskningslank
from patientinfo.plikt import Varje, varje

INLOGGNINGAR = dt.timedelta(days=30)


@varje(Varje.DYGN)
def gallra_aterkoppling(vid: dt.datetime) -> str:
    """Delete readers' answers that are older than the setting `GALLRING_ATERKOPPLING` (days)."""
    grans = vid - dt.timedelta(days=settings.GALLRING_ATERKOPPLING)
    return _ta_bort(Aterkoppling.objects.filter(skickad__lt=grans), "svar från läsare")


@varje(Varje.DYGN)
def gallra_inloggningar(vid: dt.datetime) -> str:
    """Delete sessions that have ended, and sign-ins and failed attempts a month old: they hold IP addresses."""
    grans = vid - INLOGGNINGAR
    gjort = [
        _ta_bort(Session.objects.filter(expire_date__lt=vid), "sessioner"),
        *(
            _ta_bort(modell.objects.filter(attempt_time__lt=grans), "inloggningsförsök")
            for modell in (AccessAttempt, AccessFailureLog, AccessLog)
        ),
    ]
    return ", ".join(text for text in gjort if text)


@varje(Varje.TIMME)
def gallra_granskningslankar(vid: dt.datetime) -> str:
    """Delete review links that open nothing any more."""
    return _ta_bort(Granskningslank.objects.exclude(pk__in=Granskningslank.objects.oppna(vid)), "granskningslänkar")


def _ta_bort(rader: QuerySet, vad: str) -> str:
    antal, _per_modell = rader.delete()
    return f"{antal} {vad}" if antal else ""
