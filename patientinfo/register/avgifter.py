"""The register of fees as pages show it: one line per kind, as of a day, missing ones said to be missing."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TypeVar

from patientinfo.models.avgift import Avgift, Avgiftsslag, gallande
from patientinfo.models.kommun import Kommun
from patientinfo.register.kontroll import Kontroll
from patientinfo.register.platser import kommunerna
from patientinfo.stampel import minns
from patientinfo.tid import dag

T = TypeVar("T")
Nyckel = tuple[int, int | None]  # kind and kommun, as in `gallande`

KOMMUNENS_KATEGORIER = (Avgiftsslag.Kategori.HEMSJUKVARD, Avgiftsslag.Kategori.HJALPMEDEL)


@dataclass(frozen=True)
class Ursprung:
    """Where a figure comes from, since when it holds, and when it was last checked."""

    giltig_fran: dt.date | None
    kontroll: Kontroll
    kalla: str
    kalla_url: str


@dataclass(frozen=True)
class Rad:
    """A kind of fee and the row in force; `avgift` is None when the figure is unknown, `kommande` is the next row."""

    slag: Avgiftsslag
    avgift: Avgift | None
    kommande: Avgift | None
    ursprung: Ursprung | None


@dataclass(frozen=True)
class Tabell:
    """Lines of the register on one day."""

    rader: tuple[Rad, ...]

    @property
    def kand(self) -> bool:
        """True when at least one figure is known."""
        return any(rad.avgift for rad in self.rader)

    @property
    def ursprung(self) -> Ursprung | None:
        """The origin that most figures share, to be said once; a line tells its own when it is another."""
        return _vanligast(rad.ursprung for rad in self.rader if rad.ursprung)

    @property
    def fraga(self) -> str:
        """Whom to ask about these figures: what most kinds say."""
        return _vanligast(rad.slag.nar_okant for rad in self.rader if rad.slag.nar_okant) or ""


@dataclass(frozen=True)
class KommunRader(Tabell):
    """What care at home and aids cost in one kommun."""

    kommun: Kommun


@minns
def registret() -> tuple[tuple[Avgiftsslag, ...], tuple[Avgift, ...]]:
    """All kinds and all approved rows, of every day; small enough to keep whole."""
    slagen = tuple(Avgiftsslag.objects.all())
    return slagen, tuple(Avgift.objects.publicerade().select_related("slag", "kommun"))


def tabell(kategori: str, vid: dt.datetime) -> Tabell:
    """The region's figures of `kategori` at `vid`, one line per kind."""
    return Tabell(dagens_rader(kategori, dag(vid), *registret()))


def dagens_rader(
    kategori: str, datum: dt.date, slagen: Iterable[Avgiftsslag], rader: Iterable[Avgift]
) -> tuple[Rad, ...]:
    """The region's figures of `kategori` on the day `datum`, of a register that consists of `slagen` and `rader`."""
    return _Dagens(datum, slagen, rader).rader([kategori])


def kommunens(kommun: Kommun, vid: dt.datetime) -> KommunRader:
    """What care at home and aids cost in `kommun` at `vid`."""
    return KommunRader(_av_den(vid).rader(KOMMUNENS_KATEGORIER, kommun.pk), kommun)


def utvalda(nycklar: Collection[str], vid: dt.datetime) -> Tabell:
    """The region's figures of the kinds with these keys at `vid`; a key of the kommuner's, or of none, is passed by."""
    rader = _av_den(vid).bland(nycklar)
    return Tabell(tuple(rad for rad in rader if rad.slag.kategori not in KOMMUNENS_KATEGORIER))


def kommunens_utvalda(kommun: Kommun, nycklar: Collection[str], vid: dt.datetime) -> KommunRader:
    """The kommun's figures of the kinds with these keys at `vid`; a key of the region's, or of none, is passed by."""
    rader = _av_den(vid).bland(nycklar, kommun.pk)
    return KommunRader(tuple(rad for rad in rader if rad.slag.kategori in KOMMUNENS_KATEGORIER), kommun)


def kategorierna(nycklar: Collection[str]) -> set[str]:
    """The categories that the kinds with these keys belong to."""
    return {slag.kategori for slag in registret()[0] if slag.nyckel in nycklar}


def kommuntabell(vid: dt.datetime) -> list[KommunRader]:
    """The same for every kommun, those with only unknown fees included."""
    dagens = _av_den(vid)
    return [KommunRader(dagens.rader(KOMMUNENS_KATEGORIER, kommun.pk), kommun) for kommun in kommunerna()]


def _av_den(vid: dt.datetime) -> _Dagens:
    return _Dagens(dag(vid), *registret())


class _Dagens:
    """The register as it looks on one day."""

    def __init__(self, idag: dt.date, slagen: Iterable[Avgiftsslag], rader: Iterable[Avgift]) -> None:
        self.idag = idag
        self.slagen = tuple(slagen)
        rader = tuple(rader)
        self.galler = gallande(rader, self.idag)
        self.kommande: dict[Nyckel, Avgift] = {}
        for rad in sorted(rader, key=lambda rad: rad.borjar):
            if rad.borjar > self.idag:
                self.kommande.setdefault((rad.slag_id, rad.kommun_id), rad)

    def rader(self, kategorier: Iterable[str], kommun_id: int | None = None) -> tuple[Rad, ...]:
        return tuple(
            self._rad(slag, kommun_id) for kategori in kategorier for slag in self.slagen if slag.kategori == kategori
        )

    def bland(self, nycklar: Collection[str], kommun_id: int | None = None) -> tuple[Rad, ...]:
        return tuple(self._rad(slag, kommun_id) for slag in self.slagen if slag.nyckel in nycklar)

    def _rad(self, slag: Avgiftsslag, kommun_id: int | None) -> Rad:
        nyckel = (slag.pk, kommun_id)
        avgift = self.galler.get(nyckel)
        return Rad(slag, avgift, self.kommande.get(nyckel), self._ursprung(avgift) if avgift else None)

    def _ursprung(self, avgift: Avgift) -> Ursprung:
        kontroll = Kontroll(avgift.kontrollerad, self.idag)
        return Ursprung(avgift.giltig_fran, kontroll, avgift.kalla, avgift.kalla_url)


def _vanligast(varden: Iterable[T]) -> T | None:
    vanliga = Counter(varden).most_common(1)
    return vanliga[0][0] if vanliga else None
