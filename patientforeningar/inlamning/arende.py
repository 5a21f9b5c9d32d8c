"""The page of one item: where it is on its way, what the region has said, and what the ombud may do now."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from patientforeningar.forhandsvisning.panel import paneler
from patientforeningar.inlamning.egna import eget
from patientforeningar.inlamning.falt import sista_dagen
from patientforeningar.inlamning.formular_handling import MeddelandeForm
from patientforeningar.inlamning.historik import historik
from patientforeningar.inslag.arendelas import granskas
from patientforeningar.inslag.avvikelser import kommande
from patientforeningar.inslag.lage import Lage, andring_pa_vag, lage
from patientforeningar.inslag.tillfallen import Tillfalle
from patientforeningar.konton.tilltrade import OmbudRequest, ombud_kravs
from patientforeningar.models import Beslut, Inslag
from patientinfo.tid import tidpunkt

MEST_TILLFALLEN = 12  # shown at once


@dataclass(frozen=True)
class Arende:
    """One item at the instant `vid`, and what may be done about it."""

    inslag: Inslag
    vid: dt.datetime

    @cached_property
    def lage(self) -> Lage:
        """Where it is."""
        return lage(self.inslag, self.vid)

    @cached_property
    def andring(self) -> Lage | None:
        """Where the newer version of a public item is."""
        return andring_pa_vag(self.inslag)

    @property
    def visas_till(self) -> dt.date:
        """The last day on which it is seen."""
        return sista_dagen(self.inslag.visas_till)

    @cached_property
    def granskas(self) -> bool:
        """True while the region has it, or a change of it."""
        return granskas(self.inslag)

    @cached_property
    def kan_kastas(self) -> bool:
        """True of a draft never handed in, and of a change of what is public."""
        aldrig = self.inslag.nummer is None
        return not self.granskas and (aldrig or (self.inslag.live and self.andring is not None))

    @cached_property
    def kan_aterkallas(self) -> bool:
        """True of what is public, or will be."""
        return self.lage in {Lage.VISAS, Lage.KOMMANDE}

    @cached_property
    def beslut(self) -> Beslut | None:
        """The last decision, with its reasons, while it is what the association has to answer."""
        if Lage.ANDRING not in {self.lage, self.andring} and self.lage != Lage.AVSLAGET:
            return None
        return self.inslag.beslut.exclude(utfall=Beslut.Utfall.GODKANT).prefetch_related("skal").last()

    @cached_property
    def tillfallen(self) -> list[Tillfalle]:
        """The next dates, where one of them can be cancelled or moved."""
        return kommande(self.inslag, self.vid)[:MEST_TILLFALLEN] if self.kan_aterkallas else []


@require_safe
@ombud_kravs
def arende(request: OmbudRequest, pk: int) -> HttpResponse:
    """`portal_inslag`: one item; what the region has written counts as read."""
    return sida(request, eget(request, pk), MeddelandeForm())


def sida(request: OmbudRequest, inslag: Inslag, meddelande: MeddelandeForm, status: int = 200) -> HttpResponse:
    """The page of `inslag`, with the message form as it stands."""
    vid = tidpunkt(request)
    meddelanden = list(inslag.meddelanden.select_related("avsandare").order_by("skickat", "pk"))
    inslag.meddelanden.filter(fran_regionen=True, last=None).update(last=vid)
    utkast: Inslag = inslag.get_latest_revision_as_object()
    context = {
        "arende": Arende(inslag, vid),
        "inslag": inslag,
        "utkast": utkast,
        "forening": inslag.forening,
        "historik": historik(inslag),
        "meddelanden": meddelanden,
        "meddelandeform": meddelande,
        "paneler": paneler(request, utkast, "ombud"),
        "vid": vid,
    }
    return render(request, "patientforeningar/portal/inslag.html", context, status=status)
