"""Delete what a rule reaches: matter by matter, each logged, so that it is known that something was there."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from wagtail.models import ModelLogEntry

from patientforeningar.gallring import filer, urval
from patientforeningar.handelser import Handelse, logga
from patientforeningar.models import Gallringsregel, Inslag
from patientforeningar.rapporter.underlag import minnas


def gallra(regel: Gallringsregel, vid: dt.datetime) -> int:
    """Delete what `regel` reaches at `vid`; returns how many matters, or messages. Nothing unless the rule holds.

    One transaction for each matter: what has been done is done, and logged, wherever the round ends.
    """
    if not urval.galler(regel, vid):
        return 0
    gor = _gallra_meddelanden if regel.vad == Gallringsregel.Vad.MEDDELANDEN else _gallra_arende
    return sum(gor(regel, pk, vid) for pk in urval.arenden(regel, vid).values_list("pk", flat=True))


@transaction.atomic
def _gallra_arende(regel: Gallringsregel, pk: int, vid: dt.datetime) -> int:
    inslag = _last(regel, pk, vid)
    if inslag is None:
        return 0
    bilagor = filer.filer_i([inslag])
    typ, forening_id = ContentType.objects.get_for_model(Inslag), inslag.forening_id
    avgoranden = minnas(inslag)
    # Only the number stays: the title may be what must go.
    etikett = inslag.nummer or Handelse.GALLRAT.label
    logga(inslag, Handelse.GALLRAT, None, vid, etikett=str(etikett), avgoranden=avgoranden, **_om(regel, inslag))
    inslag.delete()
    ModelLogEntry.objects.filter(content_type=typ, object_id=str(pk)).exclude(action=Handelse.GALLRAT).delete()
    filer.ta_bort_oanvanda(bilagor, forening_id)
    return 1


@transaction.atomic
def _gallra_meddelanden(regel: Gallringsregel, pk: int, vid: dt.datetime) -> int:
    inslag = _last(regel, pk, vid)
    if inslag is None:
        return 0
    antal, _per_modell = inslag.meddelanden.all().delete()
    logga(inslag, Handelse.MEDDELANDEN_GALLRADE, None, vid, antal=antal, **_om(regel, inslag))
    return antal


def _last(regel: Gallringsregel, pk: int, vid: dt.datetime) -> Inslag | None:
    """The matter, with its row locked; None when somebody has taken it up again in between."""
    return urval.arenden(regel, vid).select_for_update(of=("self",)).filter(pk=pk).first()


def _om(regel: Gallringsregel, inslag: Inslag) -> dict[str, Any]:
    """What the log keeps: which matter, by which rule, and who decided the rule."""
    return {
        "nummer": inslag.nummer or "",
        "inkom": inslag.inlamnat.isoformat() if inslag.inlamnat else "",
        "forening": inslag.forening.namn,
        "plats": inslag.plats.namn,
        "regel": regel.vad,
        "efter_dagar": regel.efter_dagar,
        "gallringsbeslut": regel.beslut,
    }
