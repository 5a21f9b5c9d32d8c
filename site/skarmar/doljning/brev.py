"""Tells the sender that staff have taken something off a screen, or let it back: in the transaction of the change."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _

from patientforeningar.brev import adresser
from patientforeningar.brev.brevpapper import Brevet, skicka
from patientforeningar.brev.handelse import stunden
from patientforeningar.brev.mottagare import foreningens
from patientforeningar.handelser import intraffat
from patientforeningar.models import Inslag
from patientinfo.models import Konto
from skarmar.flotta.agare import agare
from skarmar.handelser import Handelse
from skarmar.models import Doljning
from skarmar.overtagande.brev import MAPP, i_redaktionen

_BREV = {Handelse.DOLT: "dolt", Handelse.VISAS_IGEN: "visas_igen"}


def anslut() -> None:
    """Start listening; called once when the app is ready."""
    intraffat.connect(_skriv, dispatch_uid="döljningarnas brev")


def _skriv(*, vad: Any, vid: dt.datetime, skal: str, data: dict[str, Any], **_annat: Any) -> None:
    """Receiver of `intraffat`: one letter to each who sent what was hidden."""
    mall = _BREV.get(vad)
    if mall is None:
        return
    doljning = Doljning.objects.select_related("skarm__plats").get(pk=data["doljning"])
    with translation.override("sv"):
        till, varfor, knapp = _mottagare(doljning)
        skicka(_brevet(mall, doljning, skal, vid, varfor=varfor, knapp=knapp), till)


def _mottagare(doljning: Doljning) -> tuple[Iterable[Konto], str, tuple[str, str]]:
    """Who sent it, why they are told, and what the letter's button opens.

    Of an item the association's ombud; of a slide of the editors' own those who answer for the place's screens.
    """
    vad = doljning.vad
    if isinstance(vad, Inslag):
        varfor = _("du är ombud för %(forening)s") % {"forening": vad.forening}
        return foreningens(vad), varfor, (_("Öppna ärendet"), adresser.arendet(vad))
    vem = agare([doljning.skarm])[doljning.skarm_id]
    bilden = i_redaktionen("wagtailsnippets_skarmar_skarmbild:edit", vad.pk)
    return vem.konton, vem.varfor, (_("Öppna bilden"), bilden)


def _brevet(
    mall: str, doljning: Doljning, skal: str, vid: dt.datetime, *, varfor: str, knapp: tuple[str, str]
) -> Brevet:
    vad, plats = doljning.vad, doljning.skarm.plats
    dolt = mall == "dolt"
    return Brevet(
        mall,
        _("Dolt på en skärm") if dolt else _("Visas igen på en skärm"),
        vad,
        {"rubrik": vad.rubrik, "plats": plats},
        varfor,
        knapp,
        citat=skal,
        fakta=(
            (_("Rubrik"), vad.rubrik),
            (_("Skärm"), str(doljning.skarm)),
            (_("Dolt till"), stunden(doljning.till)) if dolt else (_("Visas från"), stunden(vid)),
        ),
        mapp=MAPP,
    )
