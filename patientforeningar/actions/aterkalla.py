"""Take a public item down at once: one person, with a reason."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.actions.unpublish import UnpublishAction

from patientforeningar.handelser import Handelse, logga
from patientforeningar.inslag.arendelas import last
from patientforeningar.models import Inslag
from patientforeningar.models.granskningsansvar import far_besluta_om
from patientinfo.formular.fritext import rensad
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from patientinfo.tid import dag


def far_aterkalla(inslag: Inslag, konto: Konto, vid: dt.datetime) -> bool:
    """True for an active ombud of the association, who answers for the place, and administrators.

    A moderator who is the association's ombud may as well: taking down is never in one's own favour.
    """
    if inslag.forening.ombud.aktiva().filter(konto=konto).exists():
        return True
    return konto.is_active and far_besluta_om(konto, inslag.plats, dag(vid))


@transaction.atomic
def aterkalla(inslag: Inslag, av: Konto, vid: dt.datetime, skal: str) -> Inslag:
    """Make `inslag` stop being public at `vid`, for the reason `skal`; twice is the same as once.

    A newer version in review, or waiting for change, is no longer so: the matter begins anew when the association
    hands in again. Raises NekadError when `av` may not, without a reason, and for what is not public.
    """
    rad = last(inslag)
    if not far_aterkalla(rad, av, vid):
        raise NekadError(_("Bara föreningens ombud och de som ansvarar för platsen kan återkalla."), rad)
    skal = rensad(skal).strip()
    if not skal:
        raise NekadError(_("Skriv varför det återkallas."), rad)
    if not rad.live:
        if rad.first_published_at is None:
            raise NekadError(_("Det här är inte publikt, så det finns inget att återkalla."), rad)
        return rad
    if (arende := rad.current_workflow_state) is not None:
        arende.cancel(av)
    UnpublishAction(rad, user=av).execute(skip_permission_checks=True)
    fran_regionen = not rad.forening.ombud.aktiva().filter(konto=av).exists()
    logga(rad, Handelse.ATERKALLAT, av, vid, skal=skal, nummer=rad.nummer, fran_regionen=fran_regionen)
    return rad
