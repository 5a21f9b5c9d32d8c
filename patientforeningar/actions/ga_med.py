"""Answer an invitation: become ombud."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.actions.bjud_in import nyckelhash
from patientforeningar.actions.sluta_som_ombud import avsluta_uppdrag
from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Forening, Inbjudan, Ombud
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto


def inbjudan(nyckel: str, vid: dt.datetime) -> Inbjudan | None:
    """The invitation that `nyckel` opens at `vid`; None when it opens nothing, or no more."""
    oppna = Inbjudan.objects.oppna(vid).filter(forening__avslutad__isnull=True)
    return oppna.select_related("forening").filter(nyckelhash=nyckelhash(nyckel)).first()


@transaction.atomic
def ga_med(nyckel: str, konto: Konto, vid: dt.datetime) -> Ombud:
    """Let `konto` act for the association that the key belongs to, and use the key up.

    Whoever wrote the invitation to hand over leaves in the same moment. Raises NekadError when the key opens
    nothing any more, or was meant for another address.
    """
    funnen = inbjudan(nyckel, vid)
    if funnen is None or not Inbjudan.objects.filter(pk=funnen.pk, anvand__isnull=True).update(anvand=vid):
        raise NekadError(_("Inbjudan gäller inte längre. Be om en ny."), None)
    if funnen.email != konto.email:
        raise NekadError(_("Inbjudan gäller en annan e-postadress."), funnen.forening)
    forening = Forening.objects.select_for_update().get(pk=funnen.forening_id)
    ombud, nytt = Ombud.objects.get_or_create(forening=forening, konto=konto, slutade=None, defaults={"sedan": vid})
    if nytt:
        logga(forening, Handelse.OMBUD_TILLKOM, konto, vid, ombud=ombud.pk)
    _lamna_over(funnen, ombud, vid)
    return ombud


def _lamna_over(funnen: Inbjudan, ny: Ombud, vid: dt.datetime) -> None:
    if not funnen.lamnar_over or funnen.bjuden_av_id is None:
        return
    gammal = Ombud.objects.aktiva().filter(forening=funnen.forening_id, konto=funnen.bjuden_av_id).first()
    if gammal is not None and gammal != ny:
        avsluta_uppdrag(gammal, gammal.konto, vid)
