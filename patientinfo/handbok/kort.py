"""The short edition, two sheets for a waiting room: process, who answers, whom to call, SIP, journeys."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import cast

from django.utils.html import strip_tags

from patientinfo.handbok.urval import forsta
from patientinfo.models.avgift import Avgiftsslag
from patientinfo.models.kommun import Kommun
from patientinfo.models.sidor.nivastrukturering import NivastruktureringPage, Trappsteg
from patientinfo.models.sidor.rehabprocess import RehabprocessPage
from patientinfo.models.sidor.sip import SipPage
from patientinfo.models.sidor.sjukresor import SjukresorPage
from patientinfo.register.avgifter import Tabell, tabell
from patientinfo.register.platser import kommunerna
from patientinfo.visning.ingangar import forsta_meningen


@dataclass(frozen=True)
class Steg:
    """A step in one line: what it is called, and the first sentence of what happens."""

    rubrik: str
    mening: str


@dataclass(frozen=True)
class Kort:
    """What the two sheets say on one day; a part whose page may not be shown is None and left out."""

    process: tuple[Steg, ...]
    trappa: tuple[Trappsteg, ...]
    sip: SipPage | None
    resor: SjukresorPage | None
    resetabell: Tabell | None
    nummer: tuple[Kommun, ...]


def las_kort(vid: dt.datetime) -> Kort:
    """The short edition as it is at `vid`."""
    process = cast("RehabprocessPage | None", forsta(RehabprocessPage, vid))
    nivaer = cast("NivastruktureringPage | None", forsta(NivastruktureringPage, vid))
    resor = cast("SjukresorPage | None", forsta(SjukresorPage, vid))
    return Kort(
        process=tuple(_steg(block.value) for block in process.steg) if process else (),
        trappa=tuple(nivaer.trappa()) if nivaer else (),
        sip=cast("SipPage | None", forsta(SipPage, vid)),
        resor=resor,
        resetabell=tabell(Avgiftsslag.Kategori.SJUKRESA, vid) if resor else None,
        nummer=tuple(kommun for kommun in kommunerna() if kommun.telefon),
    )


def _steg(steg: dict[str, object]) -> Steg:
    text = " ".join(strip_tags(str(steg["hander"]).replace("</p>", " ")).split())
    return Steg(str(steg["rubrik"]), forsta_meningen(text))
