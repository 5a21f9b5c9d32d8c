"""Take one item off one screen."""

from __future__ import annotations

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext as _

from patientforeningar.handelser import logga
from patientforeningar.models import Inslag
from patientinfo.granskning.fyra_ogon import NekadError
from skarmar.handelser import Handelse
from skarmar.models import Doljning, Skarm, Skarmbild

LANGST = dt.timedelta(days=90)


@transaction.atomic
def dolj(
    skarm: Skarm, vad: Inslag | Skarmbild, *, skal: str, text: str, till: dt.datetime, vid: dt.datetime
) -> Doljning:
    """Keep `vad` off `skarm` from `vid` until `till`, for the reason `skal` (`Doljning.Skal`) and in words `text`.

    What is hidden there already stays as it is. Logged on the item without a name, since a place's code names
    nobody; the letter follows from the log. Raises NekadError for an end that is not within `LANGST`.
    """
    Skarm.objects.select_for_update().get(pk=skarm.pk)  # one at a time: twice is the same as once
    falt = "inslag" if isinstance(vad, Inslag) else "skarmbild"
    tidigare = skarm.doljningar.gallande(vid).filter(**{falt: vad}).first()
    if tidigare is not None:
        return tidigare
    if not vid < till <= vid + LANGST:
        raise NekadError(_("Välj ett slut som ligger inom 90 dagar."), vad)
    doljning = Doljning.objects.create(skarm=skarm, skal=skal, text=text, fran=vid, till=till, **{falt: vad})
    logga(
        vad,
        Handelse.DOLT,
        None,
        vid,
        skal=". ".join(ett for ett in (str(doljning.get_skal_display()), text) if ett),
        skarm=skarm.adress,
        plats=skarm.plats.slug,
        doljning=doljning.pk,
        till=till.isoformat(),
    )
    return doljning
