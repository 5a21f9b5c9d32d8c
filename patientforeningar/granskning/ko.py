"""What waits for a decision: counted and sorted out by the database, and read a page at a time."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Q, QuerySet
from django.db.models.functions import Cast
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Revision, TaskState

from patientforeningar.granskning.ansvar import ansvarsplatser
from patientforeningar.models import Foreningsgranskning, Inslag, Ombud
from patientforeningar.tider.arbetsdagar import arbetsdagar_mellan
from patientforeningar.tider.frister import LYFTS_EFTER, PAMINNS_EFTER
from patientinfo.models import Konto, Plats
from patientinfo.tid import dag

# What stands for the kommun of what concerns the whole county.
LANET = "lanet"


def vantetid(arbetsdagar: int) -> str:
    """How long something has waited, in words."""
    if arbetsdagar == 0:
        return _("mindre än en arbetsdag")
    return ngettext("%(antal)d arbetsdag", "%(antal)d arbetsdagar", arbetsdagar) % {"antal": arbetsdagar}


@dataclass(frozen=True)
class Arende:
    """One item in the queue, as its newest version has it."""

    inslag: Inslag
    runda: TaskState
    plats: Plats
    kommun: Plats | None  # None: the whole county
    arbetsdagar: int
    mitt_ansvar: bool
    skriven_av_mig: bool

    @property
    def rubrik(self) -> str:
        """The title."""
        return str(self.runda.revision.content["rubrik"])

    @property
    def sort(self) -> str:
        """The kind, in words."""
        return str(Inslag.Sort(self.runda.revision.content["sort"]).label)

    @property
    def far_beslutas(self) -> bool:
        """Whether the reader of the queue may decide; the task itself asks again, and more closely."""
        return self.mitt_ansvar and not self.skriven_av_mig

    @property
    def varfor_inte(self) -> str:
        """Why not, in a few words."""
        if self.skriven_av_mig:
            return _("Du hör till föreningen eller har själv skrivit. Någon annan beslutar.")
        return "" if self.mitt_ansvar else _("Någon annan ansvarar för platsen.")

    @property
    def vantat(self) -> str:
        """How long it has waited, in words."""
        return vantetid(self.arbetsdagar)

    @property
    def bradska(self) -> str:
        """What its age calls for, in words; empty while there is time."""
        if self.arbetsdagar >= LYFTS_EFTER:
            return _("Försenat")
        return _("Bråttom") if self.arbetsdagar >= PAMINNS_EFTER else ""


class Arenden(Sequence[Arende]):
    """Rounds of review, oldest first, of which only those that are asked for are read."""

    def __init__(self, ko: Ko, rundor: QuerySet[TaskState]) -> None:
        self._ko = ko
        self._rundor = rundor.order_by("started_at", "pk")

    def i_kommun(self, slug: str) -> Arenden:
        """Those in the kommun `slug`; `LANET` for those of the whole county."""
        return Arenden(self._ko, self._ko.pa_platser(self._rundor, self._ko.platser_i(slug)))

    @cached_property
    def antal(self) -> int:
        """How many there are."""
        return self._rundor.count()

    def __len__(self) -> int:
        return self.antal

    @overload
    def __getitem__(self, vilka: int) -> Arende: ...
    @overload
    def __getitem__(self, vilka: slice) -> list[Arende]: ...
    def __getitem__(self, vilka: int | slice) -> Arende | list[Arende]:
        if isinstance(vilka, slice):
            return self._ko.las(list(self._rundor[vilka].select_related("revision", "workflow_state")))
        return self[vilka : vilka + 1][0]

    def __iter__(self) -> Iterator[Arende]:
        return iter(self[:])


class Ko:
    """The queue as `konto` sees it at `vid`: oldest first.

    The database sorts out and counts. Of an item that has never been public the row says where it is; of a change
    of what is public the version in review does.
    """

    def __init__(self, konto: Konto, vid: dt.datetime) -> None:
        self.konto = konto
        self.vid = vid

    @cached_property
    def arenden(self) -> Arenden:
        """Everything in review."""
        return Arenden(self, self._rundor)

    @cached_property
    def mina(self) -> Arenden:
        """What `konto` may decide about."""
        andras = Inslag.objects.exclude(forening__in=self._mina_foreningar).exclude(skapad_av=self.konto)
        rundor = self._rundor.filter(nyckel__in=andras.values("pk")).exclude(workflow_state__requested_by=self.konto)
        if self._ansvar is not None:
            rundor = self.pa_platser(rundor, self._ansvar)
        return Arenden(self, rundor.exclude(pk__in=self._rundor_som_jag_har_skrivit_i()))

    def kommuner(self) -> dict[str, str]:
        """The kommuner in which something waits, by slug, and `LANET` when something concerns the whole county."""
        nya = Inslag.objects.filter(first_published_at=None, pk__in=self._rundor.values("nyckel"))
        platser = set(nya.order_by().values_list("plats", flat=True).distinct())
        platser.update(self._andringar.order_by().values_list("revision__content__plats", flat=True).distinct())
        kommuner = (self._kommun(self._platser[pk]) for pk in platser if pk in self._platser)
        return {kommun.slug if kommun else LANET: str(kommun) if kommun else _("Hela länet") for kommun in kommuner}

    def pa_platser(self, rundor: QuerySet[TaskState], platser: Collection[int]) -> QuerySet[TaskState]:
        """Those of `rundor` whose item is at one of `platser`."""
        nya = Inslag.objects.filter(first_published_at=None, plats__in=platser)
        andringar = self._andringar.filter(revision__content__plats__in=list(platser))
        return rundor.filter(Q(nyckel__in=nya.values("pk")) | Q(pk__in=andringar.values("pk")))

    def platser_i(self, slug: str) -> set[int]:
        """The places in the kommun `slug`, or those in none."""
        kommuner = {pk: self._kommun(plats) for pk, plats in self._platser.items()}
        return {pk for pk, kommun in kommuner.items() if (kommun.slug if kommun else LANET) == slug}

    def las(self, rundor: Sequence[TaskState]) -> list[Arende]:
        """The rounds with their items: as few queries for a hundred as for one."""
        nycklar = [runda.workflow_state.object_id for runda in rundor]
        poster = Inslag.objects.select_related("forening", "handlaggning__konto").in_bulk([int(pk) for pk in nycklar])
        tider = self._mina_versioner(nycklar)
        par = [(runda, poster.get(int(runda.workflow_state.object_id))) for runda in rundor]
        return [self._arende(runda, inslag, tider[str(inslag.pk)]) for runda, inslag in par if inslag is not None]

    @property
    def _rundor(self) -> QuerySet[TaskState]:
        """Every round under way; `nyckel` is its item. (Wagtail keeps the numbers of items as text.)"""
        steg = Foreningsgranskning.objects.all()
        rundor = TaskState.objects.filter(task__in=steg, status=TaskState.STATUS_IN_PROGRESS)
        return rundor.annotate(nyckel=Cast("workflow_state__object_id", BigIntegerField()))

    @property
    def _andringar(self) -> QuerySet[TaskState]:
        """Those of what is or has been public."""
        return self._rundor.filter(nyckel__in=Inslag.objects.exclude(first_published_at=None).values("pk"))

    def _rundor_som_jag_har_skrivit_i(self) -> list[int]:
        typ = ContentType.objects.get_for_model(Inslag)
        egna = Revision.objects.filter(base_content_type=typ, user=self.konto).values("object_id")
        rundor = self._rundor.filter(workflow_state__object_id__in=egna)
        return [arende.runda.pk for arende in Arenden(self, rundor) if arende.skriven_av_mig]

    def _arende(self, runda: TaskState, inslag: Inslag, mina_versioner: list[dt.datetime]) -> Arende:
        plats = self._platser[runda.revision.content["plats"]]
        return Arende(
            inslag=inslag,
            runda=runda,
            plats=plats,
            kommun=self._kommun(plats),
            arbetsdagar=arbetsdagar_mellan(runda.started_at, self.vid),
            mitt_ansvar=self._ansvar is None or plats.pk in self._ansvar,
            skriven_av_mig=inslag.forening_id in self._mina_foreningar
            or self.konto.pk in (inslag.skapad_av_id, runda.workflow_state.requested_by_id)
            or any(_sedan(inslag) < tid <= runda.started_at for tid in mina_versioner),
        )

    @cached_property
    def _platser(self) -> dict[int, Plats]:
        return {plats.pk: plats for plats in Plats.objects.without_tree_fields()}

    def _kommun(self, plats: Plats | None) -> Plats | None:
        """The kommun that the place is or lies in."""
        while plats is not None and plats.typ != Plats.Typ.KOMMUN:
            plats = self._platser.get(plats.parent_id) if plats.parent_id else None
        return plats

    @cached_property
    def _ansvar(self) -> set[int] | None:
        return ansvarsplatser(self.konto, dag(self.vid))

    @cached_property
    def _mina_foreningar(self) -> set[int]:
        return set(Ombud.objects.filter(konto=self.konto).values_list("forening_id", flat=True))

    def _mina_versioner(self, nycklar: list[str]) -> dict[str, list[dt.datetime]]:
        """When `konto` has saved versions of the items, by the items' ids."""
        typ = ContentType.objects.get_for_model(Inslag)
        egna = Revision.objects.filter(base_content_type=typ, object_id__in=nycklar, user=self.konto)
        tider: dict[str, list[dt.datetime]] = defaultdict(list)
        for objekt, tid in egna.values_list("object_id", "created_at"):
            tider[objekt].append(tid)
        return tider


def _sedan(inslag: Inslag) -> dt.datetime:
    """The instant after which a version counts: what has been published since then was another's to approve."""
    return inslag.last_published_at or dt.datetime.min.replace(tzinfo=dt.UTC)
