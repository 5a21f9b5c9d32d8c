"""A tree of places of the tests' own, beside the demo's: nothing of the demo is shown there."""

from __future__ import annotations

import datetime as dt
from typing import Any

from foreningsfabriker import VID, InslagFactory, publicerat

from patientforeningar.models import Inslag
from patientinfo.models import Plats
from patientinfo.tid import dygnets_borjan
from skarmar.kontrakt import Flode, Punkt, Spellista
from skarmar.models import Skarm
from skarmar.urval import program

DAG = dt.timedelta(days=1)
TIMME = dt.timedelta(hours=1)
MIDNATT = dygnets_borjan(dt.date(2026, 5, 12))  # before VID

__all__ = ["DAG", "MIDNATT", "TIMME", "VID", "InslagFactory", "listan", "nycklarna", "pa_skarm", "provtrad"]


def provtrad() -> dict[str, Plats]:
    """A county with two kommuner, a hospital in the one and a waiting room in it, by kind; `annan` is the other."""
    lan = Plats.objects.create(namn="Provlänet", slug="provlanet", typ=Plats.Typ.LAN)
    kommun = Plats.objects.create(namn="Provkommunen", slug="provkommunen", typ=Plats.Typ.KOMMUN, parent=lan)
    annan = Plats.objects.create(namn="Annankommunen", slug="annankommunen", typ=Plats.Typ.KOMMUN, parent=lan)
    enhet = Plats.objects.create(namn="Provsjukhuset", slug="provsjukhuset", typ=Plats.Typ.ENHET, parent=kommun)
    vantrum = Plats.objects.create(namn="Provväntrummet", slug="provvantrummet", typ=Plats.Typ.VANTRUM, parent=enhet)
    return {"lan": lan, "kommun": kommun, "annan": annan, "enhet": enhet, "vantrum": vantrum}


def pa_skarm(*platser: Plats, **falt: Any) -> Inslag:
    """An approved item for the screens of `platser`."""
    inslag = publicerat(pa_skarm=True, skarmplatser=list(platser), **falt)
    assert {plats.pk for plats in inslag.skarmplatser.all()} == {plats.pk for plats in platser}
    return inslag


def listan(skarm: Skarm, vid: dt.datetime = VID) -> Spellista:
    """What the screen shows from the day of `vid` on."""
    return program.spellista(skarm, vid)


def nycklarna(det: Spellista | Flode | list[Punkt]) -> list[str]:
    """The names of the slides in it."""
    return [punkt.nyckel for punkt in (det if isinstance(det, list) else det.punkter)]
