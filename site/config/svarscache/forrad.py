"""A capped store in the process: the answer that nobody has asked for the longest leaves first."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Hashable
from threading import Lock

from config.svarscache.kropp import Kropp
from config.svarscache.svar import Svar


class Forrad:
    """Keeps at most `antal` answers and `byte` bytes; safe for threads. A body that answers share weighs once."""

    def __init__(self, antal: int, byte: int) -> None:
        self._antal = antal
        self._byte = byte
        self._svar: OrderedDict[Hashable, Svar] = OrderedDict()
        self._kroppar: Counter[Kropp] = Counter()
        self._tyngd = 0
        self._las = Lock()

    def __len__(self) -> int:
        return len(self._svar)

    @property
    def tyngd(self) -> int:
        """The bytes kept."""
        return self._tyngd

    def hamta(self, nyckel: Hashable) -> Svar | None:
        """The answer kept under `nyckel`, old or not."""
        with self._las:
            svar = self._svar.get(nyckel)
            if svar is not None:
                self._svar.move_to_end(nyckel)
            return svar

    def spara(self, nyckel: Hashable, svar: Svar) -> None:
        """Keep `svar`, in the place of what was kept there; one heavier than the whole store is not kept."""
        if svar.kropp.tyngd > self._byte:
            return
        with self._las:
            self._ta_bort(nyckel)
            self._lagg_in(nyckel, svar)
            while len(self._svar) > self._antal or self._tyngd > self._byte:
                self._ta_bort(next(iter(self._svar)))

    def _lagg_in(self, nyckel: Hashable, svar: Svar) -> None:
        self._svar[nyckel] = svar
        self._kroppar[svar.kropp] += 1
        if self._kroppar[svar.kropp] == 1:
            self._tyngd += svar.kropp.tyngd

    def _ta_bort(self, nyckel: Hashable) -> None:
        gammalt = self._svar.pop(nyckel, None)
        if gammalt is None:
            return
        self._kroppar[gammalt.kropp] -= 1
        if not self._kroppar[gammalt.kropp]:
            del self._kroppar[gammalt.kropp]
            self._tyngd -= gammalt.kropp.tyngd
