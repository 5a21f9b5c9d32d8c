"""Files that nothing refers to: without a row, after a process that was killed, or without an item that shows them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.db import transaction
from django.utils.translation import ngettext

from patientforeningar.filer.lager import ta_bort
from patientforeningar.gallring import filer as gallring
from patientforeningar.models import Fil
from patientforeningar.models.fil import MAPP, privat_lager
from patientinfo.plikt import Varje, varje

# Long enough for whoever writes a file first and its row afterwards.
_ALDER = dt.timedelta(days=1)
# Long enough for a draft that somebody comes back to.
_OANVAND = dt.timedelta(days=30)
_NYCKEL = 32  # characters of the name that say which row it belongs to


@varje(Varje.DYGN)
def ta_bort_herrelosa(vid: dt.datetime) -> str:
    """Duty of the clock: remove each file that is older than a day and has no row."""
    antal = 0
    for mapp in _mappar():
        filer = {f"{mapp}/{namn}" for namn in privat_lager().listdir(mapp)[1]}
        agda = set(Fil.objects.filter(nyckel__in={_nyckel(fil) for fil in filer}).values_list("nyckel", flat=True))
        for fil in filer:
            if _nyckel(fil) not in agda and vid - privat_lager().get_modified_time(fil) > _ALDER:
                ta_bort(fil)
                antal += 1
    return _antal(
        antal, ngettext("%(antal)s fil utan ägare togs bort.", "%(antal)s filer utan ägare togs bort.", antal)
    )


@varje(Varje.DYGN)
def ta_bort_oanvanda(vid: dt.datetime) -> str:
    """Duty of the clock: remove each file that came a month ago and that no version of any item refers to.

    It was replaced or thrown away before it was handed in, so it is part of no record (arkivlagen speaks of what
    has been received); what was handed in stays in its version, and with it the file.
    """
    gamla = Fil.objects.filter(uppladdad__lt=vid - _OANVAND)
    antal = 0
    for forening in gamla.order_by().values_list("forening", flat=True).distinct():
        with transaction.atomic():
            antal += gallring.ta_bort_oanvanda(
                set(gamla.filter(forening=forening).values_list("pk", flat=True)), forening
            )
    return _antal(antal, ngettext("%(antal)s oanvänd fil togs bort.", "%(antal)s oanvända filer togs bort.", antal))


def _antal(antal: int, text: str) -> str:
    return text % {"antal": antal} if antal else ""


def _mappar() -> Iterator[str]:
    if privat_lager().exists(MAPP):
        for namn in privat_lager().listdir(MAPP)[0]:
            yield f"{MAPP}/{namn}"


def _nyckel(fil: str) -> str:
    return fil.rpartition("/")[2][:_NYCKEL]
