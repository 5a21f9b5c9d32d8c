"""The clock follows the fleet: who has fallen silent, who is heard again, and what need not be kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import F, Q, QuerySet
from django.utils.translation import ngettext

from patientforeningar.handelser import logga
from patientinfo.plikt import Varje, varje
from patientinfo.tid import dag
from skarmar.flotta import besked, lyssnar
from skarmar.flotta.agare import agare
from skarmar.flotta.morker import vilar
from skarmar.flotta.tystnad import PA_VAG, Tyst, doda
from skarmar.handelser import Handelse
from skarmar.models import Avbrott, Koppling, Parkod, Spelning

BEHALLS = dt.timedelta(days=2 * 365)  # plays, outages, and pairings that have been taken back
KODER = dt.timedelta(hours=1)  # after they have expired: a device may have been away when its code was typed


@transaction.atomic
def folj_skarmarna(vid: dt.datetime) -> str:
    """Note and tell, once each, of screens that have died, and of those that live again."""
    levande, tysta = _aterkomna(vid), _nya(vid)
    for avbrott in levande:
        logga(avbrott.skarm, Handelse.LEVER, None, vid, fran=avbrott.fran.isoformat())
    for avbrott in tysta:
        logga(avbrott.skarm, Handelse.DOG, None, vid, fran=avbrott.fran.isoformat())
    besked.om_aterkomst(levande)
    besked.om_tystnad(tysta)
    return ", ".join(
        [
            *_rakna(tysta, ngettext("%d skärm tystnade", "%d skärmar tystnade", len(tysta))),
            *_rakna(levande, ngettext("%d skärm hörs igen", "%d skärmar hörs igen", len(levande))),
        ]
    )


@varje(Varje.TIMME)
def rensa_parkoder(vid: dt.datetime) -> str:
    """Remove codes that can no longer be typed or fetched."""
    antal, _per_modell = Parkod.objects.filter(galler_till__lt=vid - KODER).delete()
    return ngettext("%d parkopplingskod", "%d parkopplingskoder", antal) % antal if antal else ""


@varje(Varje.DYGN)
def gallra_flottan(vid: dt.datetime) -> str:
    """Remove what the fleet said more than two years ago."""
    grans = vid - BEHALLS
    antal = sum(
        rader.delete()[0]
        for rader in (
            Spelning.objects.filter(dag__lt=dag(grans)),
            Avbrott.objects.filter(till__lt=grans),
            Koppling.objects.filter(aterkallad__lt=grans),
        )
    )
    return ngettext("%d gammal rad", "%d gamla rader", antal) % antal if antal else ""


def _rakna(alla: Sequence[Avbrott], text: str) -> list[str]:
    return [text % len(alla)] if alla else []


def _aterkomna(vid: dt.datetime) -> list[Avbrott]:
    """The outages that have ended, noted; one of a screen that was taken out of use ends without a word."""
    oppna = Avbrott.objects.filter(till__isnull=True)
    oppna.filter(skarm__i_bruk=False).update(till=vid)
    horda = oppna.filter(skarm__puls__senast__gt=F("fran")).select_related("skarm__plats", "skarm__puls")
    svar = list(horda.order_by("fran", "pk"))
    for avbrott in svar:
        avbrott.till = avbrott.skarm.puls.senast
    Avbrott.objects.bulk_update(svar, ["till"])
    return svar


def _nya(vid: dt.datetime) -> list[Avbrott]:
    """The outages that are told of now, noted. None while the site itself is not there to be heard by."""
    lyssnat = lyssnar.sedan(vid)
    if lyssnat is None:
        return []
    alla = [*_tysta(vid, lyssnat)]
    vem = agare([ett.skarm for ett in alla if ett.lange >= PA_VAG])
    skarmar = doda(alla, lambda skarm: vem[skarm.pk].konton)
    nya = [Avbrott(skarm=skarm, fran=skarm.puls.senast, upptackt=vid) for skarm in skarmar]
    return Avbrott.objects.bulk_create(nya)


def _tysta(vid: dt.datetime, lyssnat: dt.datetime) -> Iterable[Tyst]:
    """How long each screen that should be heard has been silent, but for those that nobody expects to hear."""
    for koppling in _vantade():
        skarm = koppling.skarm
        ett = Tyst(skarm, vid - max(skarm.puls.senast, koppling.gjord, lyssnat))
        if ett.lange < PA_VAG or not vilar(skarm, vid):
            yield ett


def _vantade() -> QuerySet[Koppling]:
    """The devices of screens in use that have been heard at least once and are not known to be silent."""
    kopplade = Koppling.objects.filter(aterkallad__isnull=True, skarm__i_bruk=True, skarm__puls__isnull=False)
    tysta = Q(skarm__in=Avbrott.objects.filter(till__isnull=True).values("skarm"))
    return kopplade.exclude(tysta).select_related("skarm__plats", "skarm__puls").order_by("skarm__pk")
