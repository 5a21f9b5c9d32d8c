"""The outcome of a journey in words: what you pay, what you get back, how it was reckoned, what is not known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from patientinfo.register.avgifter import Rad, Tabell
from patientinfo.resa.noter import noter
from patientinfo.resa.regler import ANSOK_INOM, HOGKOSTNADSSKYDD, REGLER, Fardsatt, Taxa
from patientinfo.resa.resa import Forbehall, Hur, Utfall, ansokan_ute
from patientinfo.svenska.tal import tal


@dataclass(frozen=True)
class Post:
    """One line of the reckoning."""

    vad: str
    belopp: str


@dataclass(frozen=True)
class Fraga:
    """Something that we do not know, and whom to ask."""

    vad: str
    vem: str


@dataclass(frozen=True)
class Besked:
    """The answer as the page shows it."""

    fardsatt: str
    dag: dt.date
    antal: str  # of journeys, one way
    avgift: str  # empty when there is no fee to speak of
    betalar: str
    far: str
    poster: tuple[Post, ...]
    noter: tuple[str, ...]
    regler: Tabell  # the register's lines that the sums rest on
    kommande: tuple[Rad, ...]  # those of them that are going to change
    okant: tuple[Fraga, ...]
    for_sent: bool  # too late to claim
    ansok_inom: str  # empty when the register does not say
    sammanfattning: str


def besked(utfall: Utfall, taxa: Taxa, dag: dt.date, idag: dt.date) -> Besked:
    """What `utfall` comes to, for journeys on `dag` by the figures of that day, as said on `idag`."""
    resa = utfall.resa
    regler = tuple(rad for nyckel in utfall.regler if (rad := taxa.rad(nyckel)) is not None)
    ansok = taxa.rad(ANSOK_INOM)
    inom = taxa.belopp(ANSOK_INOM)
    betalar, far = _betalar(utfall), _far(utfall)
    return Besked(
        fardsatt=str(resa.fardsatt.label),
        dag=dag,
        antal=_resor(resa.enkla_resor),
        avgift=_avgift(utfall),
        betalar=betalar,
        far=far,
        poster=tuple(_poster(utfall, taxa)),
        noter=tuple(noter(utfall, taxa)),
        regler=Tabell(regler),
        kommande=tuple(rad for rad in regler if rad.kommande is not None),
        okant=tuple(_okant(utfall, taxa)),
        for_sent=ansokan_ute(dag, idag, inom),
        ansok_inom=ansok.avgift.belopp_text if ansok and ansok.avgift and inom is not None else "",
        sammanfattning=_("Du betalar: %(betalar)s. Du får tillbaka: %(far)s.") % {"betalar": betalar, "far": far},
    )


def kronor(belopp: Decimal) -> str:
    """A sum as it is said: 1 475 kr, 737,50 kr."""
    return f"{tal(belopp)}\u00a0kr"


def _resor(antal: int) -> str:
    return ngettext("%(antal)d resa åt ett håll", "%(antal)d resor åt ett håll", antal) % {"antal": antal}


def _avgift(utfall: Utfall) -> str:
    if utfall.avgift is None:
        return ""
    return _("%(belopp)s åt ett håll") % {"belopp": kronor(utfall.avgift)} if utfall.avgift else _("ingen")


def _betalar(utfall: Utfall) -> str:
    match utfall.betalar, utfall.egna_totalt:
        case Hur.BELOPP, Decimal() as belopp:
            return kronor(belopp)
        case Hur.INGET, _belopp:
            return _("inget")
        case Hur.RESTEN, _belopp:
            return _("det som resan kostar, utom det du får tillbaka")
        case Hur.ALLT, _belopp:
            return _("hela resan själv")
    return _("det kan vi inte säga")


def _far(utfall: Utfall) -> str:
    match utfall.far, utfall.ersattning_totalt:
        case Hur.BELOPP, Decimal() as belopp:
            return kronor(belopp)
        case Hur.HOGST, Decimal() as belopp:
            return _("högst %(belopp)s") % {"belopp": kronor(belopp)}
        case Hur.INGET, _belopp:
            return _("inget")
        case Hur.RESTEN, _belopp if utfall.betalar is Hur.INGET:
            return _("inget, regionen betalar resan")
        case Hur.RESTEN, _belopp:
            return _("inget, regionen betalar resten av resan")
    return _("det kan vi inte säga")


def _poster(utfall: Utfall, taxa: Taxa) -> Iterator[Post]:
    """One way first, step by step, and then all journeys."""
    resa = utfall.resa
    regel = REGLER[resa.fardsatt]
    if utfall.underlag is not None and resa.fardsatt == Fardsatt.BUSS_TAG:
        yield Post(_("Biljett åt ett håll"), kronor(utfall.underlag))
    elif utfall.underlag is not None and resa.km is not None and (per_mil := taxa.belopp(regel.per_mil)) is not None:
        vad = _("%(km)s km åt ett håll, %(belopp)s per mil")
        yield Post(vad % {"km": tal(resa.km, 1), "belopp": kronor(per_mil)}, kronor(utfall.underlag))
    yield from _avgiftens(utfall)
    if Forbehall.UNDER_GRANSEN in utfall.forbehall:
        yield Post(_("Det räcker inte till ersättning"), kronor(Decimal(0)))
    for jamforelse in utfall.jamforelser:
        vad = _("Så mycket ger %(fardsatt)s") % {"fardsatt": jamforelse.fardsatt.label.lower()}
        yield Post(vad, kronor(jamforelse.ersattning))
    if utfall.ersattning:
        yield Post(_("Ersättning åt ett håll"), kronor(utfall.ersattning))
    if resa.enkla_resor > 1:
        yield from _totalt(utfall)


def _avgiftens(utfall: Utfall) -> Iterator[Post]:
    if utfall.avgift is None or not (utfall.avgift or utfall.resa.utan_avgift):
        return
    if utfall.resa.utan_avgift:
        yield Post(_("Ingen egenavgift för den här sortens resa"), kronor(Decimal(0)))
    elif utfall.betalar is Hur.BELOPP and utfall.far is Hur.RESTEN:
        yield Post(_("Egenavgift åt ett håll"), kronor(utfall.avgift))
    else:
        yield Post(_("Egenavgift som dras av"), kronor(utfall.avgift))


def _totalt(utfall: Utfall) -> Iterator[Post]:
    resor = _resor(utfall.resa.enkla_resor)
    if utfall.egna_totalt:
        yield Post(_("Du betalar för %(resor)s") % {"resor": resor}, kronor(utfall.egna_totalt))
    if utfall.ersattning_totalt:
        yield Post(_("Du får tillbaka för %(resor)s") % {"resor": resor}, kronor(utfall.ersattning_totalt))


def _okant(utfall: Utfall, taxa: Taxa) -> Iterator[Fraga]:
    """The figures that were needed and are missing; the ceiling on fees is always asked for."""
    saknas = list(utfall.saknas)
    if taxa.belopp(HOGKOSTNADSSKYDD) is None:
        saknas.append(HOGKOSTNADSSKYDD)
    for nyckel in saknas:
        rad = taxa.rad(nyckel)
        yield Fraga(rad.slag.namn if rad else _("En uppgift i registret"), taxa.fraga(nyckel))
    if utfall.avgift and not utfall.resa.utan_avgift:
        yield Fraga(_("Om den som är under 20 år betalar egenavgift"), taxa.fraga(REGLER[utfall.resa.fardsatt].avgift))
