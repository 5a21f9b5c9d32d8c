"""What every kind of thing that can be found is asked."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any, ClassVar

from django.db.models import F, Model, Q, QuerySet, TextField, Value
from django.db.models.expressions import Combinable
from wagtail.models import Locale

from patientinfo.stampel import minns
from sok.traff import Lattrad, Traff
from sok.urval import Urval

TOM = Value("", output_field=TextField())


class Kalla(ABC):
    """One kind of thing that can be found."""

    slag: ClassVar[str]
    modell: ClassVar[type[Model]]
    foreslas = True  # while one writes, too
    # Where the kind has its kommun and its themes; what has none is not among those of a kommun or a theme.
    kommun_i: ClassVar[str] = ""
    tema_i: ClassVar[str] = ""
    # Title, introduction, search words and address, in the database's words.
    kolumner: ClassVar[tuple[str | Combinable, ...]]

    def har(self, urval: Urval) -> bool:
        """Whether anything of the kind can be among what a reader has narrowed the search to."""
        ratt_slag = urval.slag in ("", self.slag)
        return ratt_slag and bool(self.kommun_i or not urval.kommun) and bool(self.tema_i or not urval.tema)

    @abstractmethod
    def sokbara(self, sprak: str) -> QuerySet:
        """What the engine searches among; only by fields that are in the index (`FilterField`)."""

    def offentliga(self, vid: dt.datetime) -> QuerySet:
        """All that may be shown at `vid`, asked of the database and the gate."""
        return self.modell._default_manager.all()

    def visningsbara(self, vid: dt.datetime, nycklar: Sequence[int]) -> QuerySet:
        """Those of some records that may be shown at `vid`, with all that `traff` needs."""
        return self.offentliga(vid).filter(pk__in=nycklar)

    def latta(self, nummer: int, vid: dt.datetime, nycklar: Sequence[int], urval: Urval) -> QuerySet:
        """Those that may be shown at `vid` and are in `urval`, as rows of `Lattrad` with `nummer` first."""
        poster = self.offentliga(vid).filter(self._i(urval), pk__in=nycklar)
        return poster.order_by().values_list(Value(nummer), F("pk"), *map(_uttryck, self.kolumner))

    def _i(self, urval: Urval) -> Q:
        """The condition of being in the kommun and of the theme that have been chosen."""
        val = {self.kommun_i: urval.kommun, self.tema_i: urval.tema}
        return Q(**{falt: varde for falt, varde in val.items() if falt and varde})

    def benamningar(self, vid: dt.datetime) -> Iterator[tuple[str, str]]:
        """The title and the search words of all that may be shown at `vid`."""
        titel, _text, sokord, _adress = map(_uttryck, self.kolumner)
        yield from self.offentliga(vid).order_by().values_list(titel, sokord).iterator()

    def sokord(self, rad: Lattrad) -> str:
        """What the row may be found by besides its title and text, in words."""
        return rad.sokord

    @abstractmethod
    def lista(self, rader: Sequence[Lattrad], vid: dt.datetime) -> dict[int, Traff]:
        """How the records of `rader` show themselves at `vid`, by key."""

    @abstractmethod
    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        """How a record that has been read shows itself at `vid`."""


def _uttryck(kolumn: str | Combinable) -> Combinable:
    return F(kolumn) if isinstance(kolumn, str) else kolumn


@minns
def spraket(sprak: str) -> Locale | None:
    """The site's own record of the language `sprak`; None when it has none."""
    return Locale.objects.filter(language_code=sprak).first()
