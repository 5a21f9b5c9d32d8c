"""The events of a place's calendar: those sent to its screens, at whatever hours the screens show them.

A calendar is followed for months: an event must not come and go in it with the hours of a slide.
"""

from __future__ import annotations

import datetime as dt

from patientforeningar.models import Inslag
from patientforeningar.visning.urval import inslag
from patientinfo.models import Plats
from skarmar.urval.kandidat import Inslagskandidat
from skarmar.urval.traden import las_traden


def handelser(plats: Plats, vid: dt.datetime) -> list[Inslag]:
    """The public events that the rules let a screen in `plats` show."""
    gren = las_traden().gren(plats.pk)
    sanda = inslag(vid).filter(sort=Inslag.Sort.HANDELSE, pa_skarm=True)
    med_platser = sanda.prefetch_related("skarmplatser", "teman", "forening__teman").order_by("pk")
    kandidater = ((en, Inslagskandidat(en, vid, vid)) for en in med_platser)
    return [en for en, den in kandidater if gren.far_visas(den.platser, den.teman, den.forening)]
