"""What has happened to an item, in plain words, for those who handed it in."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from django.utils.dateparse import parse_date, parse_datetime
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import ModelLogEntry

from patientforeningar.handelser import Handelse
from patientforeningar.models import Inslag
from patientinfo.models import Konto
from patientinfo.tid import STOCKHOLM

# By whom it was done is said only of the association's own; the region's people answer for the region.
_ORD: dict[str, str | Promise] = {
    Handelse.INLAMNAT: _("Ni lämnade in."),
    Handelse.TILLBAKATAGET: _("Ni tog tillbaka det."),
    Handelse.HANDLAGGS: _("En granskare på regionen tog hand om det."),
    Handelse.GODKANT: _("Regionen godkände."),
    Handelse.ANDRING_BEGARD: _("Regionen bad er ändra något."),
    Handelse.AVSLAGET: _("Regionen sa nej."),
    Handelse.INSTALLT: _("Ni ställde in %(datum)s."),
    Handelse.FLYTTAT: _("Ni flyttade %(datum)s till %(till)s."),
    Handelse.AVVIKELSE_BORTTAGEN: _("Ni ångrade ändringen av %(datum)s."),
    Handelse.PAMINNELSE: _("Vi påminde granskarna om att ni väntar."),
    Handelse.ESKALERAT: _("Vi sa till regionens administratörer att ni har väntat för länge."),
}
_ATERKALLAT = {True: _("Regionen återkallade det."), False: _("Ni återkallade det.")}


@dataclass(frozen=True)
class Steg:
    """One thing that happened."""

    nar: dt.datetime
    text: str
    vem: str
    skal: str


def historik(inslag: Inslag) -> list[Steg]:
    """Everything that concerns the association, newest first; messages stand by themselves."""
    egna = {str(konto) for konto in _egna(inslag)}
    poster = ModelLogEntry.objects.for_instance(inslag).filter(action__startswith="inslag.")
    rader = poster.select_related("user").order_by("-timestamp", "-pk")
    return [steg for rad in rader if (steg := _steg(rad, egna))]


def _egna(inslag: Inslag) -> list[Konto]:
    return [ombud.konto for ombud in inslag.forening.ombud.select_related("konto")]


def _steg(rad: ModelLogEntry, egna: set[str]) -> Steg | None:
    data = rad.data or {}
    if rad.action == Handelse.ATERKALLAT:
        text = str(_ATERKALLAT[bool(data.get("fran_regionen"))])
    elif rad.action in _ORD:
        text = str(_ORD[rad.action]) % {"datum": _datum(data.get("datum")), "till": _tid(data.get("till"))}
    else:
        return None
    vem = str(rad.user) if rad.user else ""
    return Steg(rad.timestamp, text, vem if vem in egna else "", str(data.get("skal", "")))


def _datum(varde: object) -> str:
    datum = parse_date(str(varde)) if varde else None
    return date_format(datum, "j F") if datum else ""


def _tid(varde: object) -> str:
    tid = parse_datetime(str(varde)) if varde else None
    return date_format(tid.astimezone(STOCKHOLM), "j F G.i") if tid else ""
