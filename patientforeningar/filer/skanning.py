"""What the scanner did not answer about when it came in is scanned as soon as it answers."""

from __future__ import annotations

import datetime as dt

import structlog
from django.db import transaction
from django.utils.translation import ngettext

from patientforeningar.filer import virusskanner
from patientforeningar.filer.virusskanner import Skanning, Utslag
from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Fil
from patientforeningar.models.fil import privat_lager
from patientinfo.stampel import stampla

logg = structlog.get_logger(__name__)

_PER_GANG = 50  # files, so that one minute of the clock stays one minute


def skanna_vantande(vid: dt.datetime) -> str:
    """Duty of the clock: files without an answer get one; nothing while no scanner is set up or it is away."""
    if not virusskanner.finns():
        return ""
    klara = 0
    for fil in Fil.objects.att_skanna().order_by("uppladdad").select_related("forening")[:_PER_GANG]:
        skanning = _skanna(fil)
        if skanning is None:
            continue
        if skanning.utslag is Utslag.EJ_SKANNAD:
            break  # the next will not be answered either
        _skriv(fil, skanning, vid)
        klara += 1
    text = ngettext("%(antal)s fil virusskannad.", "%(antal)s filer virusskannade.", klara)
    return text % {"antal": klara} if klara else ""


def _skanna(fil: Fil) -> Skanning | None:
    try:
        with privat_lager().open(fil.fil.name or "") as oppen:
            return virusskanner.skanna(oppen)
    except OSError:
        logg.exception("fil_saknas_i_lagret", fil=fil.pk)
        return None


@transaction.atomic
def _skriv(fil: Fil, skanning: Skanning, vid: dt.datetime) -> None:
    """The verdict on the row. An infected file stays in quarantine for good; its association's log says so."""
    if skanning.utslag is Utslag.REN:
        Fil.objects.filter(pk=fil.pk).update(skannad=vid)
    else:
        Fil.objects.filter(pk=fil.pk).update(fynd=skanning.fynd[:200])
        logga(fil.forening, Handelse.SMITTAD_FIL, None, vid, fil=fil.pk, fynd=skanning.fynd)
    stampla()  # what was hidden may be shown, or the reverse
