"""What may come into question for a screen, and when it is shown: the gate (design, rule 1) is asked at each limit."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from threading import RLock

from patientforeningar.inslag.tillfallen import tillfallen
from patientforeningar.models import Inslag
from patientforeningar.visning.inslagsvy import Inslagsvy
from patientinfo.grind import ar_visningsbar
from skarmar.kontrakt import Fonster, Punkt
from skarmar.models import Skarmbild
from skarmar.urval import punkt as punkter
from skarmar.urval import schema
from skarmar.urval.nycklar import nyckel


@dataclass(frozen=True)
class Visning:
    """A stretch of time in which `punkt` may be shown."""

    fran: dt.datetime
    till: dt.datetime
    punkt: Punkt


class Kandidat(ABC):
    """One item or slide in the time from `fran` to `till`: where it is sent, what it is about, when it is shown."""

    def __init__(self, objekt: Inslag | Skarmbild, fran: dt.datetime, till: dt.datetime) -> None:
        self.fran, self.till = fran, till
        self.nyckel = nyckel(objekt)
        self.teman = frozenset(tema.pk for tema in objekt.teman.all())
        self.platser: tuple[int, ...] = ()
        self.forening: int | None = None
        self._las = RLock()

    @property
    def visningar(self) -> tuple[Visning, ...]:
        """When it is shown, and what it says then, in order."""
        with self._las:
            return self._visningar

    @cached_property
    def _visningar(self) -> tuple[Visning, ...]:
        ut: list[Visning] = []
        for borjar, slutar in schema.oppet(self.fonster, self.fran, self.till):
            granser = {borjar, slutar, *(grans for grans in self.granser() if borjar < grans < slutar)}
            for fran, till in pairwise(sorted(granser)):
                if self.visas(fran):
                    _lagg_till(ut, Visning(fran, till, self.punkt(fran)))
        return tuple(ut)

    @property
    @abstractmethod
    def fonster(self) -> Fonster | None:
        """Its days and hours."""

    @abstractmethod
    def granser(self) -> Iterable[dt.datetime]:
        """The instants at which it begins or ends, or says something else, besides those of its hours."""

    @abstractmethod
    def visas(self, vid: dt.datetime) -> bool:
        """The gate at `vid`."""

    @abstractmethod
    def punkt(self, vid: dt.datetime) -> Punkt:
        """What it says at `vid`."""


class Inslagskandidat(Kandidat):
    """An association's item, on the screens of the places that it was approved for."""

    def __init__(self, inslag: Inslag, fran: dt.datetime, till: dt.datetime) -> None:
        super().__init__(inslag, fran, till)
        self._inslag = inslag
        self._sagt: dict[int, Punkt] = {}
        self.platser = tuple(plats.pk for plats in inslag.skarmplatser.all())
        self.forening = inslag.forening_id
        # A cancer association's slide is about cancer, whatever theme it was given itself.
        self.teman |= frozenset(tema.pk for tema in inslag.forening.teman.all())

    @property
    def fonster(self) -> Fonster | None:
        """What those who run the screens have set."""
        return punkter.inslagets_fonster(self._inslag)

    def granser(self) -> Iterable[dt.datetime]:
        """Its own and its association's, and the end of each of its times: from then on it says the next."""
        forening = self._inslag.forening
        tider = (*punkter.inslagets_giltighet(self._inslag), forening.antagen)
        return [*(tid for tid in tider if tid is not None), *self._overgangar]

    def visas(self, vid: dt.datetime) -> bool:
        """The gate, and the days that an item may be on screens; an event that has been leaves them at once."""
        inne = self._inslag.visas(vid) and vid < self._inslag.skarm_till
        return inne and not Inslagsvy(self._inslag, vid).har_varit

    def punkt(self, vid: dt.datetime) -> Punkt:
        """Made once for all the time in which it says the same."""
        nr = bisect_right(self._overgangar, vid)
        if nr not in self._sagt:
            self._sagt[nr] = punkter.av_inslag(self._inslag, vid)
        return self._sagt[nr]

    @cached_property
    def _overgangar(self) -> list[dt.datetime]:
        tider = tillfallen(self._inslag, self._inslag.avvikelser.all(), self.fran, self.till)
        return sorted({tid.over for tid in tider})


class Bildkandidat(Kandidat):
    """A slide of the editors' own. It is shown while its page can be read: the code must lead somewhere."""

    def __init__(self, bild: Skarmbild, fran: dt.datetime, till: dt.datetime, tur: str) -> None:
        super().__init__(bild, fran, till)
        self._bild = bild
        self._tur = tur
        self.platser = tuple(plats.pk for plats in bild.platser.all())

    @property
    def fonster(self) -> Fonster | None:
        """Its own days and hours."""
        return schema.fonster(self._bild)

    def granser(self) -> Iterable[dt.datetime]:
        """Its own and its page's."""
        bild, sida = self._bild, self._bild.sida
        tider = (bild.visas_fran, bild.visas_till, sida.go_live_at, sida.expire_at)
        return [tid for tid in tider if tid is not None]

    def visas(self, vid: dt.datetime) -> bool:
        """The gate of the slide, and of its page."""
        return self._bild.visas(vid) and ar_visningsbar(self._bild.sida, vid)

    def punkt(self, vid: dt.datetime) -> Punkt:
        """It says the same all the time."""
        return self._punkt

    @cached_property
    def _punkt(self) -> Punkt:
        return punkter.av_skarmbild(self._bild, self.fran, self._tur)


def _lagg_till(visningar: list[Visning], ny: Visning) -> None:
    """Put `ny` last, as one with what was shown until then when it says the same."""
    sist = visningar[-1] if visningar else None
    if sist and sist.till == ny.fran and sist.punkt == ny.punkt:
        visningar[-1] = Visning(sist.fran, ny.till, sist.punkt)
    else:
        visningar.append(ny)
