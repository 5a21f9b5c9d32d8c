"""The place's code: who types it stands in the waiting room. Five wrong ones in a quarter, and nobody is let in.

Wrong codes are counted twice. By place, in the database's log, under a lock on the place: so it holds for several
processes, across a restart and without a cache. By network, in the cache (`flodskydd`), which lets nobody in when it
is away. A right code takes back its own count and nothing else.
"""

from __future__ import annotations

import datetime as dt
import secrets
from enum import Enum
from functools import cache

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction
from wagtail.models import ModelLogEntry

from patientforeningar.handelser import logga
from patientinfo.formular.flodskydd import raknas_inte, slapps_in_som
from patientinfo.models import Plats
from skarmar.handelser import Handelse
from skarmar.models import Platsregel, Skarm

SIFFROR = 6
FORSOK = 5
INOM = dt.timedelta(minutes=15)
_VAD = "skarm-kod"


class Utslag(Enum):
    """What came of a code that somebody typed. That a place has no code at all is not told apart from a wrong one."""

    RATT = "ratt"
    FEL = "fel"
    FOR_MANGA = "for_manga"


def ny_kod() -> str:
    """Digits that nobody chose: `SIFFROR` of them, for a phone's keys."""
    return "".join(secrets.choice("0123456789") for _ in range(SIFFROR))


def regel_med_kod(plats: Plats) -> Platsregel | None:
    """The rule whose code holds in `plats`: its own, or that of the nearest place it lies in which has one."""
    vagen = list(Plats.objects.ancestors(plats.pk, include_self=True))
    regler = {regel.plats_id: regel for regel in Platsregel.objects.filter(plats__in=vagen).exclude(pin="")}
    return next((regler[steg.pk] for steg in reversed(vagen) if steg.pk in regler), None)


def prova(skarm: Skarm, kod: str, natverk: str, vid: dt.datetime) -> Utslag:
    """Whether `kod`, typed from `natverk` at `vid`, is the code that holds where `skarm` hangs.

    Takes equally long whether or not the place has a code.
    """
    if not slapps_in_som(natverk, _VAD, antal=FORSOK, per=int(INOM.total_seconds())):
        return Utslag.FOR_MANGA
    regel = regel_med_kod(skarm.plats)
    with transaction.atomic():
        # The place that owns the code: waiting rooms that share one share its tries.
        plats = _last(regel.plats_id if regel else skarm.plats_id)
        if _felen(plats, vid) >= FORSOK:
            return Utslag.FOR_MANGA
        ratt = check_password(kod, regel.pin if regel else _ingens())
        if not ratt:
            logga(plats, Handelse.FEL_KOD, None, vid, skarm=skarm.adress)
            return Utslag.FEL
    raknas_inte(natverk, _VAD)
    return Utslag.RATT


def _last(pk: int) -> Plats:
    plats: Plats = Plats.objects.without_tree_fields().select_for_update().get(pk=pk)
    return plats


def _felen(plats: Plats, vid: dt.datetime) -> int:
    rader = ModelLogEntry.objects.for_instance(plats)
    return rader.filter(action=Handelse.FEL_KOD, timestamp__gt=vid - INOM, timestamp__lte=vid).count()


@cache
def _ingens() -> str:
    """The hash of something that nobody can type."""
    return make_password(secrets.token_hex())
