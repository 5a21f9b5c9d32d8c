"""The register of fees as pages show it: one line per kind, as of a day, missing ones said to be missing."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from patientinfo.models.avgift import Avgift, Avgiftsslag, gallande
from patientinfo.models.kommun import Kommun
from patientinfo.stampel import minns
from patientinfo.tid import dag


@dataclass(frozen=True)
class Rad:
    """A kind of fee and the row in force; `avgift` is None when the figure is unknown."""

    slag: Avgiftsslag
    avgift: Avgift | None


@dataclass(frozen=True)
class KommunRader:
    """What care and aids cost in one kommun."""

    kommun: Kommun
    rader: tuple[Rad, ...]

    @property
    def kand(self) -> bool:
        """True when the register knows at least one of the kommun's fees."""
        return any(rad.avgift for rad in self.rader)


@minns
def registret() -> tuple[tuple[Avgiftsslag, ...], tuple[Avgift, ...]]:
    """All kinds and all approved rows, of every day; small enough to keep whole."""
    slagen = tuple(Avgiftsslag.objects.all())
    return slagen, tuple(Avgift.objects.publicerade().select_related("slag", "kommun"))


@minns
def kommunerna() -> tuple[Kommun, ...]:
    """Every kommun, by name."""
    return tuple(Kommun.objects.order_by("namn"))


def tabell(kategori: str, vid: dt.datetime, kommun_id: int | None = None) -> list[Rad]:
    """The kinds of `kategori` with the rows in force at `vid` for the region, or for one kommun."""
    slagen, rader = registret()
    galler = gallande(rader, dag(vid))
    return [Rad(slag, galler.get((slag.pk, kommun_id))) for slag in slagen if slag.kategori == kategori]


def kommuntabell(vid: dt.datetime) -> list[KommunRader]:
    """What the home care and aids of each kommun cost at `vid`, unknown fees included."""
    kategorier = (Avgiftsslag.Kategori.HEMSJUKVARD, Avgiftsslag.Kategori.HJALPMEDEL)
    return [
        KommunRader(kommun, tuple(rad for kategori in kategorier for rad in tabell(kategori, vid, kommun.pk)))
        for kommun in kommunerna()
    ]


def nasta_grans(vid: dt.datetime) -> dt.date | None:
    """The next day after `vid` on which a row of the register begins or has ended."""
    idag = dag(vid)
    _slagen, rader = registret()
    dagar = {rad.giltig_fran for rad in rader if rad.giltig_fran}
    dagar |= {rad.giltig_till + dt.timedelta(days=1) for rad in rader if rad.giltig_till}
    return min((datum for datum in dagar if datum > idag), default=None)
