"""Reads what the figures are made from, in as many queries whether there are ten rows or ten thousand.

What has been deleted by a rule is counted still: the log keeps of each decision when and how it went, so that the
figures of a year do not change because its matters have been cleared away.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from wagtail.models import ModelLogEntry, WorkflowState

from patientforeningar.handelser import Handelse
from patientforeningar.models import Beslut, Inslag
from patientforeningar.rapporter.matt import Avgorande, Inkommen, Underlag, Vantande
from patientforeningar.rapporter.period import Period


def underlag(period: Period) -> Underlag:
    """What came in and what was decided in the period, and what waits now. Seven queries at most."""
    gallrade = list(_gallrade(period))
    return Underlag(
        period,
        [*_besluten(_i(period, "beslutat", Beslut.objects.all())), *_gallrade_avgoranden(gallrade, period)],
        [*_inkomna(period), *_gallrade_inkomna(gallrade, period)],
        _vantande(),
    )


def minnas(inslag: Inslag) -> list[dict[str, Any]]:
    """What the log keeps of the item's decisions when it is deleted; `_gallrade_avgoranden` reads it."""
    return [
        {
            "utfall": ett.utfall,
            "inlamnat": ett.inlamnat.isoformat(),
            "beslutat": ett.beslutat.isoformat(),
            "skal": list(ett.skal),
        }
        for ett in _besluten(Beslut.objects.filter(inslag=inslag))
    ]


def _i(period: Period, falt: str, rader: QuerySet[Any]) -> QuerySet[Any]:
    return rader.filter(**{f"{falt}__gte": period.borjan, f"{falt}__lt": period.slut})


def _besluten(besluten: QuerySet[Beslut]) -> list[Avgorande]:
    skalen: dict[int, list[str]] = {}
    par = Beslut.skal.through.objects.filter(beslut__in=besluten.order_by().values("pk"))
    for beslut, rubrik in par.order_by("skalmall__ordning", "skalmall_id").values_list("beslut_id", "skalmall__rubrik"):
        skalen.setdefault(beslut, []).append(rubrik)
    falt = ("pk", "utfall", "inlamnat", "beslutat", "inslag__forening__namn", "inslag__plats__namn")
    rader = besluten.order_by("beslutat", "pk").values_list(*falt)
    return [
        Avgorande(utfall, inlamnat, beslutat, forening, plats, tuple(skalen.get(nummer, ())))
        for nummer, utfall, inlamnat, beslutat, forening, plats in rader
    ]


def _inkomna(period: Period) -> list[Inkommen]:
    rader = _i(period, "inlamnat", Inslag.objects.filter(nummer__isnull=False))
    return [Inkommen(*rad) for rad in rader.values_list("inlamnat", "forening__namn", "plats__namn")]


def _vantande() -> list[Vantande]:
    ronder = WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Inslag),
        status=WorkflowState.STATUS_IN_PROGRESS,
        current_task_state__isnull=False,
    )
    sedan = dict(ronder.values_list("object_id", "current_task_state__started_at"))
    rader = Inslag.objects.filter(pk__in=[int(nummer) for nummer in sedan])
    namn = rader.values_list("pk", "forening__namn", "plats__namn")
    return [Vantande(sedan[str(nummer)], forening, plats) for nummer, forening, plats in namn]


def _gallrade(period: Period) -> Iterable[dict[str, Any]]:
    """What the log keeps of matters that have been deleted; none before the period can hold anything from it."""
    rader = ModelLogEntry.objects.filter(action=Handelse.GALLRAT, timestamp__gte=period.borjan)
    return rader.order_by("timestamp", "pk").values_list("data", flat=True)


def _gallrade_avgoranden(gallrade: list[dict[str, Any]], period: Period) -> Iterator[Avgorande]:
    for arende in gallrade:
        for rad in arende.get("avgoranden", ()):
            ett = Avgorande(
                rad["utfall"],
                dt.datetime.fromisoformat(rad["inlamnat"]),
                dt.datetime.fromisoformat(rad["beslutat"]),
                arende["forening"],
                arende["plats"],
                tuple(rad["skal"]),
            )
            if period.rymmer(ett.beslutat):
                yield ett


def _gallrade_inkomna(gallrade: list[dict[str, Any]], period: Period) -> Iterator[Inkommen]:
    for arende in gallrade:
        inkom = arende.get("inkom")
        if inkom and period.rymmer(inlamnat := dt.datetime.fromisoformat(inkom)):
            yield Inkommen(inlamnat, arende["forening"], arende["plats"])
