"""End a takeover before its time."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.handelser import logga
from patientinfo.granskning.fyra_ogon import NekadError
from patientinfo.models import Konto
from skarmar.handelser import Handelse
from skarmar.models import Overtagande
from skarmar.overtagande import brev
from skarmar.overtagande.ratter import far_ta_over


@transaction.atomic
def avsluta_overtagande(overtagande: Overtagande, av: Konto | None, vid: dt.datetime, skal: str = "") -> Overtagande:
    """Take the message off every screen at `vid`; what has ended already stays as it ended.

    `av` is anybody with the right, a VMA's too; None when the service itself has called its message off. Logged, and
    told to all others who have the right. Raises NekadError for anybody else.
    """
    rad = Overtagande.objects.select_for_update().get(pk=overtagande.pk)
    if av is not None and not far_ta_over(av):
        raise NekadError(_("Du har inte rätt att avsluta övertaganden."), rad)
    if rad.avslutat is not None or rad.slutar <= vid:
        return rad
    rad.avslutat, rad.avslutat_av = vid, av
    rad.save(update_fields=["avslutat", "avslutat_av"])
    logga(rad, Handelse.OVERTAGANDE_AVSLUTAT, av, vid, skal=skal, rubrik=rad.rubrik)
    brev.om_slut(rad)
    return rad
