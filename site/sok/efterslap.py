"""What a search server has missed while it did not answer: noted when it happens, caught up by the clock."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db.models import Count, Min, Model
from modelsearch.index import get_indexed_instance, get_indexed_models
from wagtail.search.backends import get_search_backend

from sok.models import Efterslap
from sok.reserv import avbrott_sedan

# So many things are told a server in one round of the clock.
PER_VARV = 500


@dataclass(frozen=True)
class Laget:
    """How search is: since when the database answers for the server, and how many changes that has not been told of."""

    reserv_sedan: dt.datetime | None
    efterslap: int
    efterslap_sedan: dt.datetime | None


def laget() -> Laget:
    """How search is now; without a server all is always well."""
    if not _har_server():
        return Laget(None, 0, None)
    rader = Efterslap.objects.aggregate(antal=Count("pk"), sedan=Min("sedan"))
    return Laget(avbrott_sedan(), rader["antal"], rader["sedan"])


def notera(sak: Model) -> None:
    """Note that the server has not been told of `sak`, which has been saved or is being deleted."""
    Efterslap.objects.update_or_create(modell=sak._meta.label_lower, objekt=str(sak.pk))


def hamta_ikapp() -> str:
    """Tell the server what it has missed, if it answers; when its index is gone, all. What was done, in Swedish."""
    if not _har_server():
        return ""
    motor = get_search_backend()
    if motor.med_reserv(motor.saknar_index, lambda: False):
        call_command("update_index", backend_name="default", verbosity=0)
        return "byggde om sökmotorns index"
    rader = Efterslap.objects.filter(modell__in={modell._meta.label_lower for modell in get_indexed_models()})
    antal = sum(motor.med_reserv(_berattar(motor, rad), lambda: False) for rad in rader[:PER_VARV])
    return f"{antal} ändringar till sökmotorn" if antal else ""


def _berattar(motor: Any, rad: Efterslap) -> Callable[[], bool]:
    def beratta() -> bool:
        modell: Any = apps.get_model(rad.modell)
        sak = modell._default_manager.filter(pk=rad.objekt).first()
        som_indexeras = sak and get_indexed_instance(sak)
        index = motor.get_index_for_model(modell)
        if som_indexeras:
            index.lagg_in(som_indexeras)
        else:
            index.ta_bort(rad.objekt)
        # Unless it has been changed again meanwhile, without the server's being told.
        Efterslap.objects.filter(pk=rad.pk, senast=rad.senast).delete()
        return True

    return beratta


def _har_server() -> bool:
    return "reserv" in settings.WAGTAILSEARCH_BACKENDS
