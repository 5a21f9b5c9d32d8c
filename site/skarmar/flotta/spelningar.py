"""What has been shown: sums of plays, by item, day and place. Days are Stockholm's, the first and the last in.

No persons are counted: how many saw a slide nobody knows.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count, QuerySet, Sum

from patientinfo.visning.alfabet import svensk_ordning
from skarmar.models import Spelning

DYGN = dt.timedelta(days=1)


@dataclass(frozen=True)
class PaPlats:
    """How many times, on how many screens, in one place."""

    plats: str
    antal: int
    skarmar: int


@dataclass(frozen=True)
class Spelat:
    """What was shown in the days `fran` to `till`."""

    fran: dt.date
    till: dt.date
    per_dag: tuple[tuple[dt.date, int], ...]  # each day, those without a show too
    platser: tuple[PaPlats, ...]  # A to Ö
    skarmar: int

    @property
    def antal(self) -> int:
        """How many times in all."""
        return sum(antal for _dagen, antal in self.per_dag)


def antal(nyckel: str, fran: dt.date, till: dt.date) -> int:
    """How many times `nyckel` was shown, on all screens."""
    return _summa(_i(fran, till).filter(punkt=nyckel))


def av_punkt(nyckel: str, fran: dt.date, till: dt.date) -> Spelat:
    """How `nyckel` was shown: by day and by place. Two queries."""
    return _spelat(_i(fran, till).filter(punkt=nyckel), fran, till)


def per_punkt(fran: dt.date, till: dt.date) -> dict[str, int]:
    """How many times each key was shown, on all screens; the most shown first."""
    rader = _i(fran, till).order_by().values_list("punkt").annotate(summa=Sum("antal"))
    return dict(rader.order_by("-summa", "punkt"))


def _i(fran: dt.date, till: dt.date) -> QuerySet[Spelning]:
    return Spelning.objects.filter(dag__range=(fran, till))


def _summa(rader: QuerySet[Spelning]) -> int:
    return int(rader.aggregate(summa=Sum("antal"))["summa"] or 0)


def _spelat(rader: QuerySet[Spelning], fran: dt.date, till: dt.date) -> Spelat:
    per_dag = Counter(dict(rader.order_by().values_list("dag").annotate(Sum("antal"))))
    platser = rader.order_by().values_list("skarm__plats__namn").annotate(Sum("antal"), Count("skarm", distinct=True))
    i_platser = sorted((PaPlats(*rad) for rad in platser), key=lambda rad: svensk_ordning(rad.plats))
    dagar = tuple((dagen, per_dag[dagen]) for dagen in _dagar(fran, till))
    return Spelat(fran, till, dagar, tuple(i_platser), sum(rad.skarmar for rad in i_platser))


def _dagar(fran: dt.date, till: dt.date) -> Iterator[dt.date]:
    while fran <= till:
        yield fran
        fran += DYGN
