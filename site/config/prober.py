"""What a balancer, an operator and a watchman ask: does it live, is it ready, is it well."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django_tasks_db.models import DBTaskResult, get_date_max
from wagtail.models import Page

from config.models import Klockslag
from patientforeningar.filer import virusskanner
from patientforeningar.models import Fil
from patientinfo.models import Brevtext

OK, VARNING, FEL = "ok", "varning", "fel"
# So long a task may wait, and so long may pass between two rounds of the clock, before somebody must look.
TALAMOD = dt.timedelta(minutes=5)
LEDIGT = 0.10  # of the disk

Matning = tuple[str, dict[str, Any]]


@require_safe
def live(_request: HttpRequest) -> HttpResponse:
    """`/-/live`: the process answers; asks nobody else."""
    return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")


@require_safe
def ready(_request: HttpRequest) -> HttpResponse:
    """`/-/ready`: 200 when the database answers, else 503."""
    status, _matt = _mat(_databas, timezone.now())
    return HttpResponse(f"{status}\n", status=_kod(status), content_type="text/plain; charset=utf-8")


@require_safe
def health(_request: HttpRequest) -> JsonResponse:
    """`/-/health`: every part with its figures; 503 when one has failed."""
    vid = timezone.now()
    delar = {namn: _mat(matning, vid) for namn, matning in MATNINGAR.items()}
    status = max((status for status, _matt in delar.values()), key=[OK, VARNING, FEL].index)
    svar = {"status": status, "delar": {namn: {"status": ett, **matt} for namn, (ett, matt) in delar.items()}}
    return JsonResponse(svar, status=_kod(status))


def _kod(status: str) -> int:
    return 503 if status == FEL else 200


def _mat(matning: Callable[[dt.datetime], Matning], vid: dt.datetime) -> Matning:
    """A measure that cannot be taken is a fault; its message stays in the log, since it may hold secrets."""
    try:
        return matning(vid)
    except (DatabaseError, OSError, LookupError) as brott:
        return FEL, {"brott": type(brott).__name__}


def _databas(_vid: dt.datetime) -> Matning:
    with connection.cursor() as fraga:
        fraga.execute("SELECT 1")
    return OK, {}


def _uppgifter(vid: dt.datetime) -> Matning:
    """How long the task that has waited longest has waited, and how many have failed for good in two weeks."""
    nasta = DBTaskResult.objects.ready().order_by("enqueued_at").first()
    misslyckade = DBTaskResult.objects.failed().count()
    sedan = nasta and (nasta.enqueued_at if nasta.run_after == get_date_max() else nasta.run_after)
    vantan = max(dt.timedelta(), vid - sedan) if sedan else dt.timedelta()
    status = FEL if vantan > TALAMOD else VARNING if misslyckade else OK
    return status, {"vantat_sekunder": int(vantan.total_seconds()), "misslyckade": misslyckade}


def _klocka(vid: dt.datetime) -> Matning:
    """When the clock last did something, and which duties failed in their last round."""
    senast = Klockslag.objects.senast()
    plikter = {rad.plikt: {"klar": rad.klar, "gjort": rad.gjort, "fel": rad.fel} for rad in Klockslag.objects.all()}
    if senast is None or vid - senast > TALAMOD:
        return FEL, {"senast": senast, "plikter": plikter}
    return VARNING if Klockslag.objects.misslyckade() else OK, {"senast": senast, "plikter": plikter}


def _brev(_vid: dt.datetime) -> Matning:
    """How many mails wait, and how many of them the mail server has refused at least once."""
    vantar = Brevtext.objects.count()
    vagrade = Brevtext.objects.filter(brev__forsok__gt=0).count()
    return VARNING if vagrade else OK, {"vantar": vantar, "vagrade": vagrade}


def _sokindex(_vid: dt.datetime) -> Matning:
    """That a page which exists is found by its own title."""
    sida = Page.objects.live().filter(depth=2).first()
    if sida is None:
        return VARNING, {"hittar": False}
    hittar = any(traff.pk == sida.pk for traff in Page.objects.filter(pk=sida.pk).search(sida.title))
    return OK if hittar else VARNING, {"hittar": hittar}


def _disk(_vid: dt.datetime) -> Matning:
    disk = shutil.disk_usage(settings.VAR)
    andel = disk.free / disk.total
    return OK if andel >= LEDIGT else VARNING, {"ledigt_procent": round(100 * andel)}


def _virusskanner(_vid: dt.datetime) -> Matning:
    """Whether the scanner answers, and how many files wait for it; none is set up by default."""
    if not virusskanner.finns():
        return OK, {"finns": False}
    vantar = Fil.objects.att_skanna().count()
    return OK if virusskanner.svarar() else VARNING, {"finns": True, "vantar": vantar}


MATNINGAR: dict[str, Callable[[dt.datetime], Matning]] = {
    "databas": _databas,
    "uppgifter": _uppgifter,
    "klocka": _klocka,
    "brev": _brev,
    "virusskanner": _virusskanner,
    "sokindex": _sokindex,
    "disk": _disk,
}
