"""What a balancer, an operator and a watchman ask: does it live, is it ready, is it well."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db import DatabaseError, connection
from django.db.models import Max
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from django_tasks_db.models import DBTaskResult, get_date_max
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from config.models import Klockslag
from patientforeningar.filer import virusskanner
from patientforeningar.models import Fil
from patientinfo.delad.cache import brytare
from patientinfo.handbok.lage import laget as handbokens_lage
from patientinfo.models import Brevtext
from skarmar.vma import kalla
from sok.efterslap import laget

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
    """How long the task that has waited longest has waited, and how many have failed for good in two weeks.

    The clock asks for one each minute (`livstecken`), so a worker that has died is noticed when nothing else waits.
    """
    nasta = DBTaskResult.objects.ready().order_by("enqueued_at").first()
    misslyckade = DBTaskResult.objects.failed().count()
    sedan = nasta and (nasta.enqueued_at if nasta.run_after == get_date_max() else nasta.run_after)
    vantan = max(dt.timedelta(), vid - sedan) if sedan else dt.timedelta()
    status = FEL if vantan > TALAMOD else VARNING if misslyckade else OK
    senast = DBTaskResult.objects.aggregate(senast=Max("finished_at"))["senast"]
    return status, {"vantat_sekunder": int(vantan.total_seconds()), "misslyckade": misslyckade, "senast": senast}


def _cache(_vid: dt.datetime) -> Matning:
    """Whether the cache that processes share answers, and since when this one has known that it does not."""
    if not settings.CACHE_URL:
        return OK, {"delad": False}
    caches["default"].has_key("halsa")
    sedan = brytare(settings.CACHE_URL).borta_sedan
    return VARNING if sedan else OK, {"delad": True, "borta_sedan": sedan}


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


def _sokindex(vid: dt.datetime) -> Matning:
    """That a page is found by its title, by the reserve too; since when that answers, what the server has missed."""
    sida = Page.objects.live().filter(depth=2).first()
    hittar = bool(sida) and all(_hittas(sida, motor) for motor in settings.WAGTAILSEARCH_BACKENDS)
    sok = laget()
    efter = sok.efterslap_sedan is not None and vid - sok.efterslap_sedan > TALAMOD
    matt = {"hittar": hittar, "reserv_sedan": sok.reserv_sedan, "efterslap": sok.efterslap}
    return OK if hittar and sok.reserv_sedan is None and not efter else VARNING, matt


def _hittas(sida: Page, motor: str) -> bool:
    resultat = get_search_backend(motor).search(sida.title, Page.objects.filter(pk=sida.pk))
    return any(traff.pk == sida.pk for traff in resultat)


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


def _vma(vid: dt.datetime) -> Matning:
    """Whether important messages to the public can be read; by default none are."""
    lage = kalla.lage()
    hort = not lage.pa or (lage.svarade is not None and vid - lage.svarade <= TALAMOD)
    matt = {"finns": lage.pa, "svarade": lage.svarade, "tyst_sedan": lage.tyst_sedan, "fel": lage.fel}
    return OK if hort else VARNING, matt if lage.pa else {"finns": False}


def _handbok(vid: dt.datetime) -> Matning:
    """Which editions of the manual could not be made, and what the machine lacks; each keeps its last good file."""
    lage = handbokens_lage(vid)
    if not lage.kan_goras:
        return OK, {"finns": False, "saknas": lage.saknas}
    matt = {"finns": True, "utgavor": len(lage.rader), "efter": len(lage.rader) - lage.klara, "fel": lage.trasiga}
    return VARNING if lage.trasiga else OK, matt


MATNINGAR: dict[str, Callable[[dt.datetime], Matning]] = {
    "databas": _databas,
    "cache": _cache,
    "uppgifter": _uppgifter,
    "klocka": _klocka,
    "brev": _brev,
    "virusskanner": _virusskanner,
    "vma": _vma,
    "sokindex": _sokindex,
    "handbok": _handbok,
    "disk": _disk,
}
