"""What stands on one step of the guide: the question with its answers as links, or the result, and the way here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from patientinfo.lots.blad import Resultatblad
from patientinfo.lots.vandring import Vandring
from patientinfo.models.kommun import Kommun
from patientinfo.register.kommunval import KommunvalForm


@dataclass(frozen=True)
class Svarslank:
    """An answer to choose."""

    text: str
    url: str


@dataclass(frozen=True)
class Svarad:
    """A question that has been answered, and where its answer can be changed."""

    fraga: str
    svar: str
    andra: str


@dataclass(frozen=True)
class Steg:
    """One step as its template asks for it; `sidans` is the address of the guide."""

    sidans: str
    vandring: Vandring
    val: KommunvalForm
    kommun: Kommun | None
    blad: Resultatblad | None

    def _till(self, delar: Sequence[str]) -> str:
        fraga = f"?{urlencode({'kommun': self.kommun.slug})}" if self.kommun else ""
        return self._vag(delar) + fraga

    def _vag(self, delar: Sequence[str]) -> str:
        return "".join([self.sidans, *(f"{del_}/" for del_ in delar)])

    @property
    def vag(self) -> str:
        """The address of the step without the kommun: where the form that chooses one leads."""
        return self._vag(self.vandring.vag)

    @property
    def adress(self) -> str:
        """The address of the step as it is seen: to pass on."""
        return self._till(self.vandring.vag)

    @property
    def forst(self) -> bool:
        """True before anything has been answered."""
        return not self.vandring.valda

    @property
    def tillbaka(self) -> str:
        """The step before this one; empty on the first."""
        return self._till(self.vandring.vag[:-1]) if self.vandring.valda else ""

    @property
    def rubrik(self) -> str:
        """The question, or the advice."""
        nu = self.vandring.nu
        return getattr(nu, "text", "") or getattr(nu, "rubrik", "")

    @property
    def hjalp(self) -> str:
        """What helps to answer the question."""
        return getattr(self.vandring.nu, "hjalp", "")

    @cached_property
    def svaren(self) -> list[Svarslank]:
        """The answers of the question; one that leads nowhere is not there."""
        vandring = self.vandring
        if vandring.nu is None:
            return []
        vidare = vandring.trad.vidare(vandring.nu)
        return [Svarslank(svar.text, self._till((*vandring.vag, svar.adress))) for _nr, svar, _mal in vidare]

    @cached_property
    def svarade(self) -> list[Svarad]:
        """What has been answered so far."""
        return [Svarad(valt.fraga.text, valt.svar.text, self._till(valt.fore)) for valt in self.vandring.valda]
