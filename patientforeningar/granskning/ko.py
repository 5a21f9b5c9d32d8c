"""What waits for a decision, read in as few queries for a hundred items as for one."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import Revision, TaskState

from patientforeningar.granskning.ansvar import ansvarsplatser
from patientforeningar.models import Foreningsgranskning, Inslag, Ombud
from patientforeningar.tider.arbetsdagar import arbetsdagar_mellan
from patientforeningar.tider.frister import LYFTS_EFTER, PAMINNS_EFTER
from patientinfo.models import Konto, Plats
from patientinfo.tid import dag


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


class Ko:
    """The queue as `konto` sees it at `vid`: oldest first."""

    def __init__(self, konto: Konto, vid: dt.datetime) -> None:
        self.konto = konto
        self.vid = vid

    @cached_property
    def arenden(self) -> list[Arende]:
        """Everything in review."""
        steg = Foreningsgranskning.objects.all()
        rundor = TaskState.objects.filter(task__in=steg, status=TaskState.STATUS_IN_PROGRESS)
        lista = list(rundor.select_related("revision", "workflow_state").order_by("started_at"))
        nycklar = [runda.workflow_state.object_id for runda in lista]
        poster = Inslag.objects.select_related("forening", "handlaggning__konto").in_bulk([int(pk) for pk in nycklar])
        tider = self._mina_versioner(nycklar)
        par = [(runda, poster.get(int(runda.workflow_state.object_id))) for runda in lista]
        return [self._arende(runda, inslag, tider[str(inslag.pk)]) for runda, inslag in par if inslag is not None]

    @property
    def mina(self) -> list[Arende]:
        """What `konto` may decide about."""
        return [arende for arende in self.arenden if arende.far_beslutas]

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
