"""A capped store in the process: the answer that nobody has asked for the longest leaves first."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

from config.svarscache.svar import Svar


class Forrad:
    """Keeps at most `antal` answers and `byte` bytes; safe for threads."""

    def __init__(self, antal: int, byte: int) -> None:
        self._antal = antal
        self._byte = byte
        self._svar: OrderedDict[Hashable, Svar] = OrderedDict()
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
        if svar.tyngd > self._byte:
            return
        with self._las:
            self._ta_bort(nyckel)
            self._svar[nyckel] = svar
            self._tyngd += svar.tyngd
            while len(self._svar) > self._antal or self._tyngd > self._byte:
                self._ta_bort(next(iter(self._svar)))

    def _ta_bort(self, nyckel: Hashable) -> None:
        gammalt = self._svar.pop(nyckel, None)
        if gammalt is not None:
            self._tyngd -= gammalt.tyngd
