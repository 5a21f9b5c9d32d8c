"""The record of a decision: what was decided, by which criteria as worded that day, why, about which version."""

from __future__ import annotations

import datetime as dt
from typing import Any

from wagtail.models import TaskState

from patientforeningar.handelser import Handelse, logga
from patientforeningar.models.beslut import Beslut
from patientforeningar.models.inslag import Inslag
from patientforeningar.models.kriterium import Kriterium, Skalmall
from patientinfo.models import Konto

_HANDELSER = {
    Beslut.Utfall.GODKANT: Handelse.GODKANT,
    Beslut.Utfall.ANDRING: Handelse.ANDRING_BEGARD,
    Beslut.Utfall.AVSLAG: Handelse.AVSLAGET,
}


def skriv(lage: TaskState, utfall: Beslut.Utfall, av: Konto, vid: dt.datetime, data: dict[str, Any]) -> Beslut:
    """Write the decision that ended `lage` and log it; `data` is what the decision's form let through."""
    inslag = Inslag.objects.get(pk=lage.workflow_state.object_id)
    skal = list(Skalmall.objects.filter(pk__in=data.get("skal", ())))
    beslut = Beslut.objects.create(
        inslag=inslag,
        version=lage.revision_id,
        utfall=utfall,
        inlamnat=lage.started_at,
        beslutat=vid,
        av=av,
        beslutsfattare=str(av)[:200],
        motivering=data["motivering"],
        kriterier=bedomning(utfall, skal),
    )
    beslut.skal.set(skal)
    logga(
        inslag,
        _HANDELSER[utfall],
        av,
        vid,
        skal=data["motivering"],
        beslut=beslut.pk,
        version=lage.revision_id,
        rubriker=[mall.rubrik for mall in skal],
    )
    return beslut


def bedomning(utfall: Beslut.Utfall, skal: list[Skalmall]) -> list[dict[str, Any]]:
    """The criteria that hold today and the answer to each: met, not met, or (None) not what the decision hung on."""
    brister = {mall.kriterium_id for mall in skal}
    return [
        {
            "rubrik": ett.rubrik,
            "forklaring": ett.forklaring,
            "uppfyllt": True if utfall == Beslut.Utfall.GODKANT else False if ett.pk in brister else None,
        }
        for ett in Kriterium.objects.filter(galler=True)
    ]
