"""Reads what is published: the pages with their days, the fees and the other facts that are checked by somebody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, get_page_models

from patientforeningar.models import Forening, Inslag
from patientforeningar.rapporter.farskhet import Sida
from patientforeningar.rapporter.period import Period
from patientinfo.granskning.granskningsdag import med_granskningsdag
from patientinfo.grind import visningsbara
from patientinfo.models import (
    Aterkoppling,
    Avgiftsslag,
    HjalpmedelPage,
    NivastruktureringPage,
    RehabprocessPage,
    SipPage,
    SjukresorPage,
)
from patientinfo.models.sidor.grund import Grundsida
from patientinfo.register.avgifter import KOMMUNENS_KATEGORIER, Rad, kommuntabell, tabell
from patientinfo.register.kontroll import Kontroll
from patientinfo.register.platser import enheterna, kommunerna
from patientinfo.tid import dag

# What the board ordered information about in 2023, and the page types that give it.
UPPDRAGET = (
    (gettext_lazy("Rehabiliteringsprocessen"), RehabprocessPage),
    (gettext_lazy("Nivåstrukturering och ansvar mellan huvudmännen"), NivastruktureringPage),
    (gettext_lazy("SIP, samordnad individuell plan"), SipPage),
    (gettext_lazy("Sjukresor"), SjukresorPage),
    (gettext_lazy("Hjälpmedel"), HjalpmedelPage),
)

_AVDELNINGENS_DJUP = 3
_STEG = 4  # characters of a page's path for each level of the tree


def sidorna(vid: dt.datetime) -> list[Sida]:
    """Every page that anybody may read at `vid`, translations left out, section by section. Four queries."""
    avdelningar = dict(Page.objects.filter(depth=_AVDELNINGENS_DJUP).values_list("path", "title"))
    teman = _teman()
    rader = visningsbara(vid, med_granskningsdag()).order_by("path")
    return [
        Sida(
            titel=sida.title,
            sort=sida.cached_content_type.model,
            avdelning=avdelningar.get(sida.path[: _AVDELNINGENS_DJUP * _STEG], _("Startsidan")),
            teman=tuple(teman.get(sida.pk, ())),
            senast=sida.senast,
            nasta=sida.nasta,
            publicerad=sida.first_published_at,
            andrad=sida.last_published_at,
        )
        for sida in rader
    ]


def _teman() -> dict[int, list[str]]:
    """The themes of each page."""
    sidtyper = [typ for typ in get_page_models() if issubclass(typ, Grundsida)]
    forst, *fler = [
        typ.teman.through.objects.order_by().values_list(f"{typ._meta.model_name}_id", "tema__namn") for typ in sidtyper
    ]
    teman: dict[int, list[str]] = {}
    for sida, tema in forst.union(*fler, all=True):
        teman.setdefault(sida, []).append(tema)
    return teman


def uppdraget(sidor: Iterable[Sida]) -> list[tuple[str, list[Sida]]]:
    """What the board ordered information about, and the pages that give it."""
    sidor = list(sidor)
    return [(str(vad), [sida for sida in sidor if sida.sort == typ._meta.model_name]) for vad, typ in UPPDRAGET]


@dataclass(frozen=True)
class Kontrollerat:
    """Facts of one kind: how many are known, how many of those were checked within a year, how many are missing."""

    namn: str
    kanda: int
    kontrollerade: int
    i_perioden: int
    saknas: int = 0


def kontrollerat(vid: dt.datetime, period: Period) -> list[Kontrollerat]:
    """The fees category by category, then kommuner and care units."""
    kommunens = [rad for tabellen in kommuntabell(vid) for rad in tabellen.rader]
    rader: list[Kontrollerat] = []
    for kategori in Avgiftsslag.Kategori:
        if kategori in KOMMUNENS_KATEGORIER:
            avgifter = [rad for rad in kommunens if rad.slag.kategori == kategori]
        else:
            avgifter = list(tabell(kategori, vid).rader)
        rader.append(_avgifter(_("Avgifter: %(kategori)s") % {"kategori": kategori.label}, avgifter, period))
    idag = dag(vid)
    rader.append(_uppgifter(_("Kommuner"), [en.kontrollerad for en in kommunerna()], idag, period))
    rader.append(_uppgifter(_("Vårdenheter"), [en.kontrollerad for en in enheterna()], idag, period))
    return rader


def _avgifter(namn: str, rader: list[Rad], period: Period) -> Kontrollerat:
    kanda = [rad.ursprung.kontroll for rad in rader if rad.ursprung]
    dagar = [kontroll.datum for kontroll in kanda]
    palitliga = sum(kontroll.palitlig for kontroll in kanda)
    return Kontrollerat(namn, len(kanda), palitliga, _i(period, dagar), len(rader) - len(kanda))


def _uppgifter(namn: str, dagar: list[dt.date | None], idag: dt.date, period: Period) -> Kontrollerat:
    palitliga = sum(Kontroll(datum, idag).palitlig for datum in dagar)
    return Kontrollerat(namn, len(dagar), palitliga, _i(period, dagar))


def _i(period: Period, dagar: Iterable[dt.date | None]) -> int:
    return sum(datum is not None and period.fran <= datum <= period.till for datum in dagar)


@dataclass(frozen=True)
class Lasare:
    """How readers answered whether the page helped them."""

    ja: int
    nej: int

    @property
    def alla(self) -> int:
        """All answers."""
        return self.ja + self.nej

    @property
    def andel(self) -> int | None:
        """Yes in per cent, halves upwards; None without answers."""
        return (200 * self.ja + self.alla) // (2 * self.alla) if self.alla else None


def lasarna(period: Period) -> Lasare:
    """The answers of the period that are kept still."""
    svar = Aterkoppling.objects.filter(skickad__gte=period.borjan, skickad__lt=period.slut)
    return Lasare(**svar.aggregate(ja=Count("pk", filter=Q(hjalpte=True)), nej=Count("pk", filter=Q(hjalpte=False))))


@dataclass(frozen=True)
class Foreningarna:
    """The associations: how many are admitted, how many of them in the period, how many items are shown."""

    antagna: int
    nya: int
    inslag: int


def foreningarna(vid: dt.datetime, period: Period) -> Foreningarna:
    """As it is at `vid`."""
    antagna = Forening.objects.antagna()
    nya = antagna.filter(antagen__gte=period.borjan, antagen__lt=period.slut)
    return Foreningarna(antagna.count(), nya.count(), Inslag.objects.visningsbara(vid).count())
