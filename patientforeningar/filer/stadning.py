"""Files that belong to no row: left by a process that was killed, or a transaction that was undone, in between."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from django.utils.translation import gettext as _

from patientforeningar.filer.lager import ta_bort
from patientforeningar.models import Fil
from patientforeningar.models.fil import MAPP, privat_lager
from patientinfo.plikt import Varje, varje

# Long enough for whoever writes a file first and its row afterwards.
_ALDER = dt.timedelta(days=1)
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
    return _("%(antal)s filer utan ägare togs bort.") % {"antal": antal} if antal else ""


def _mappar() -> Iterator[str]:
    if privat_lager().exists(MAPP):
        for namn in privat_lager().listdir(MAPP)[0]:
            yield f"{MAPP}/{namn}"


def _nyckel(fil: str) -> str:
    return fil.rpartition("/")[2][:_NYCKEL]
