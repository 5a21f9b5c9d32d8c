"""An association's item on its way through review: handed in, with people who may and may not decide about it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib.auth.models import Group
from django.utils import timezone
from foreningsfabriker import InslagFactory, KontoFactory, OmbudFactory, kommun
from wagtail.models import TaskState

from patientforeningar.models import Granskningsansvar, Inslag, Kriterium
from patientinfo.models import Konto, Plats
from patientinfo.rollnamn import FORENINGSGRANSKARE
from patientinfo.tid import dag, dygnets_borjan


def granskare(kommunens_namn: str = "Luleå", **falt: Any) -> Konto:
    """A Föreningsgranskare who answers for the kommun."""
    konto: Konto = KontoFactory(first_name="Granskare", last_name=kommunens_namn, **falt)
    konto.groups.add(Group.objects.get(name=FORENINGSGRANSKARE))
    Granskningsansvar.objects.create(konto=konto, plats=Plats.objects.get(pk=kommun(kommunens_namn).pk))
    return konto


def inlamnat(ombud: Konto | None = None, **falt: Any) -> Inslag:
    """An item of a week from now, handed in by an ombud of its association; nobody has decided."""
    vid = timezone.now()
    # Begun in the forenoon, so that what a test made near midnight is over the same day.
    borjar = dygnets_borjan(dag(vid) + dt.timedelta(days=7)) + dt.timedelta(hours=9)
    tider = {
        "borjar": borjar,
        "slutar": borjar + dt.timedelta(hours=1),
        "visas_fran": vid - dt.timedelta(minutes=1),
        "visas_till": borjar + dt.timedelta(days=1),
    }
    inslag: Inslag = InslagFactory(**{**tider, **falt})
    konto = ombud or OmbudFactory(forening=inslag.forening).konto
    inslag.nummer, inslag.slug = f"F-2026-{80000 + inslag.pk}", f"inlamnat-{inslag.pk}"
    inslag.inlamnat, inslag.skapad_av = vid, konto
    inslag.save()
    lamna_in(inslag, konto)
    return farsk(inslag)


def lamna_in(inslag: Inslag, ombud: Konto, **falt: Any) -> None:
    """A new version by `ombud`, and a round of review of it."""
    utkast = inslag.get_latest_revision_as_object()
    for namn, varde in falt.items():
        setattr(utkast, namn, varde)
    utkast.save_revision(user=ombud)
    rad = farsk(inslag)
    arende = rad.current_workflow_state
    if arende is None:
        rad.get_workflow().start(rad, ombud)
    else:
        arende.resume(ombud)


def farsk(inslag: Inslag) -> Inslag:
    """The item as the database has it now."""
    return Inslag.objects.get(pk=inslag.pk)


def rundan(inslag: Inslag) -> TaskState:
    """The round of review that the item is in, or was in last."""
    return TaskState.objects.for_instance(inslag).latest("pk")


def alla_kriterier() -> list[Kriterium]:
    """The criteria that hold; three when the demo content has none."""
    if not Kriterium.objects.filter(galler=True).exists():
        for nummer in range(3):
            Kriterium.objects.create(rubrik=f"Kriterium {nummer}", forklaring="Så här.", ordning=nummer)
    return list(Kriterium.objects.filter(galler=True))
