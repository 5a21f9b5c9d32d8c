"""On which screens a slide is shown in an hour, and how often: of a draft, as if it were approved as it stands."""

from __future__ import annotations

import datetime as dt
from copy import copy
from dataclasses import dataclass

from django.db.models import QuerySet

from patientforeningar.models import Inslag
from patientinfo.models import Plats
from patientinfo.tid import dag
from skarmar.kontrakt import Spellista
from skarmar.models import Skarm, Skarmbild
from skarmar.urval.kandidat import Bildkandidat, Inslagskandidat, Kandidat
from skarmar.urval.klocka import Tagning
from skarmar.urval.nycklar import nyckel
from skarmar.urval.perioder import fonstret
from skarmar.urval.program import spellistor_med, tar_emot
from skarmar.urval.tagningar import tillfallen

HOGST = 12  # screens: a county has hundreds, and the first tell what the rest do
TIMME = dt.timedelta(hours=1)


@dataclass(frozen=True)
class Vantrum:
    """One screen: the showings in the hour that is asked about. `tar_emot` is False when the place keeps it out."""

    skarm: Skarm
    tar_emot: bool
    tagningar: tuple[Tagning, ...]

    @property
    def antal(self) -> int:
        """How many times in the hour."""
        return len(self.tagningar)


@dataclass(frozen=True)
class Svar:
    """The hour from `nar` on the first screens of the chosen places, and how many screens there are in all."""

    nar: dt.datetime
    vantrum: tuple[Vantrum, ...]
    alla: int

    @property
    def fler(self) -> int:
        """How many are not told of one by one."""
        return self.alla - len(self.vantrum)


def pa_skarmar(objekt: Inslag | Skarmbild, nar: dt.datetime) -> Svar:
    """Where `objekt` is shown in the hour from `nar`. Says nothing of what else those screens show."""
    skarmar = _skarmar(objekt)
    forsta = list(skarmar.select_related("plats")[:HOGST])
    kandidat = _kandidat(objekt, nar)
    listor = spellistor_med(forsta, nar, kandidat)
    vantrum = (
        Vantrum(skarm, tar_emot(skarm, nar, kandidat), _timmen(lista, kandidat.nyckel, nar))
        for skarm, lista in zip(forsta, listor, strict=True)
    )
    return Svar(nar, tuple(vantrum), skarmar.count())


def forsta_gangen(objekt: Inslag | Skarmbild, vid: dt.datetime) -> dt.datetime:
    """The first instant from `vid` on at which its days and hours let it be shown; its first day if none is near."""
    borjar = max(vid, objekt.visas_fran)
    visningar = (ett for ett in _kandidat(objekt, borjar).visningar if ett.till > borjar)
    return next((max(ett.fran, borjar) for ett in visningar), borjar)


def _skarmar(objekt: Inslag | Skarmbild) -> QuerySet[Skarm]:
    platser = {del_.pk for plats in _valda(objekt) for del_ in Plats.objects.inom(plats)}
    return Skarm.objects.filter(plats__in=platser, sort=Skarm.Sort.SKARM, i_bruk=True)


def _valda(objekt: Inslag | Skarmbild) -> QuerySet[Plats]:
    return (objekt.skarmplatser if isinstance(objekt, Inslag) else objekt.platser).all()


def _timmen(lista: Spellista, vad: str, nar: dt.datetime) -> tuple[Tagning, ...]:
    return tuple(ett for ett in tillfallen(lista, vad, nar, nar + TIMME) if ett.fran >= nar)


def _kandidat(objekt: Inslag | Skarmbild, nar: dt.datetime) -> Kandidat:
    """A copy that the gate lets through when its time has come, in the days that the list of `nar` is about."""
    godkant = copy(objekt)
    godkant.live = True
    if isinstance(godkant, Inslag):
        return Inslagskandidat(godkant, *fonstret(dag(nar)))
    tur = f"skarmbild-{godkant.samma_som_id}" if godkant.samma_som_id else nyckel(godkant)
    return Bildkandidat(godkant, *fonstret(dag(nar)), tur)
