"""Beats wait here, in the memory of the process, until they are written together.

Nothing in the memory has been promised to anybody. A receipt is given for what stands in the database, and only
then; a process that is killed with a full queue loses beats that say what the next beat says again, and plays that
their devices keep and send again.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field

from skarmar.flotta.hjartslag import Beskedet, Hjartslag, Spelad
from skarmar.flotta.kopplade import Kopplad

FULL = 100  # devices: so many are written at once, and not kept waiting; the answers wait while they are
HOGST_SPELADE = 200_000  # notes of plays; above that none is taken, and devices send theirs later


@dataclass(slots=True)
class Vantande:
    """What one device has said since it was last written: its last beat, and all that it has shown."""

    koppling: int
    slag: Hjartslag
    serie: str
    spelade: dict[int, Spelad] = field(default_factory=dict)


Kvitto = tuple[str, int]  # a device's series, and the highest number of it that stands in the database


class Ko:
    """The queue of a process; every method may be called from any thread."""

    def __init__(self, hogst_spelade: int = HOGST_SPELADE) -> None:
        self._las = threading.Lock()
        self._vantar: dict[int, Vantande] = {}
        self._kvitton: dict[int, Kvitto] = {}
        self._spelade = 0
        self._hogst_spelade = hogst_spelade

    def lagg(self, kopplad: Kopplad, besked: Beskedet) -> int:
        """Take a beat; the answer is its receipt: the highest number of the device's series that has been written."""
        with self._las:
            serie, nr = self._kvitton.get(kopplad.koppling, ("", 0))
            kvitto = nr if serie == besked.serie else 0
            nya = {spelad.nr: spelad for spelad in besked.spelade if spelad.nr > kvitto}
            self._lagg(Vantande(kopplad.koppling, besked.slag, besked.serie, nya))
            return kvitto

    @property
    def full(self) -> bool:
        """True when enough wait to be written at once."""
        return len(self._vantar) >= FULL

    def tom(self) -> list[Vantande]:
        """Take out all that waits."""
        with self._las:
            alla, self._vantar, self._spelade = list(self._vantar.values()), {}, 0
            return alla

    def lagg_tillbaka(self, alla: Iterable[Vantande]) -> None:
        """What could not be written waits again; what has come meanwhile is newer."""
        with self._las:
            for vantande in alla:
                self._lagg(vantande)

    def kvittera(self, kvitton: dict[int, Kvitto]) -> None:
        """Note what stands in the database now."""
        with self._las:
            self._kvitton.update(kvitton)

    def _lagg(self, ny: Vantande) -> None:
        """The newest beat of a device stands; plays are gathered by number."""
        gammal = self._vantar.get(ny.koppling)
        if gammal is None:
            gammal = self._vantar[ny.koppling] = Vantande(ny.koppling, ny.slag, ny.serie)
        nyare = gammal.slag.vid < ny.slag.vid
        if nyare:
            gammal.slag = ny.slag
        if gammal.serie != ny.serie:
            if gammal.serie and not (nyare and ny.serie):
                return
            self._spelade -= len(gammal.spelade)
            gammal.serie, gammal.spelade = ny.serie, {}
        # In order, and broken off when there is no room: a number is never kept when a lower one is not.
        for nr in sorted(ny.spelade.keys() - gammal.spelade.keys()):
            if self._spelade >= self._hogst_spelade:
                return
            gammal.spelade[nr] = ny.spelade[nr]
            self._spelade += 1


KO = Ko()
