"""Items in great number that wait for a decision, for benchmarks (`manage.py lastdata --inslag N`).

Their numbers begin with `PAHITTAT`, which no real number does: the guards of the database let exactly those
go (docs/decisions/0051). They lie with associations of their own, and are in review as `lamna_in` leaves an item.
"""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Iterator, Sequence

from django.contrib.contenttypes.models import ContentType
from django.db.models import Max, QuerySet
from django.utils import timezone
from modelsearch.backends import get_search_backends
from wagtail.models import Revision, TaskState, Workflow, WorkflowState

from patientforeningar.arbetsgang import ARBETSGANG
from patientforeningar.models import Forening, Inslag
from patientforeningar.orubblig import PAHITTAT
from patientinfo.lastdata import Beratta, Lastdel
from patientinfo.models import Kommun

# The hyphens are the mark: no association that has applied has an address that begins so.
FORENING = "last--"
FORENINGAR = 200
I_TAGET = 1000


def inslag() -> Lastdel:
    """`lastdata`: the option `--inslag`."""
    return Lastdel("inslag", "Fyll på till så många inslag som väntar på beslut.", skapa, ta_bort)


def skapa(antal: int, beratta: Beratta) -> None:
    """Fill up to `antal` items handed in now, spread over 200 associations and all kommuner, found by search too."""
    forsta = _senast()
    foreningar = _foreningar() if antal > forsta else []
    nummer = iter(range(forsta, antal))
    while i_taget := list(itertools.islice(nummer, I_TAGET)):
        _lamna_in([_ett(ett, foreningar[ett % len(foreningar)]) for ett in i_taget])
    beratta(f"Inslag: {max(antal - forsta, 0)}")


def ta_bort(beratta: Beratta) -> None:
    """Take away what `skapa` has made; an item that somebody has decided about stays, with its decision."""
    borta = 0
    while nycklar := list(_orord().values_list("pk", flat=True)[:I_TAGET]):
        Inslag.objects.filter(pk__in=nycklar).delete()
        borta += len(nycklar)
    Forening.objects.filter(slug__startswith=FORENING, inslag__isnull=True).delete()
    beratta(f"Borttaget: {borta} inslag")
    if kvar := Inslag.objects.filter(nummer__startswith=PAHITTAT).count():
        beratta(f"{kvar} påhittade inslag har beslut, som aldrig tas bort, och ligger kvar.")


def _orord() -> QuerySet[Inslag]:
    return Inslag.objects.filter(nummer__startswith=PAHITTAT, beslut__isnull=True).order_by("pk")


def _senast() -> int:
    """How many have been made, counted by the last number."""
    senast = Inslag.objects.filter(nummer__startswith=PAHITTAT).aggregate(hogst=Max("nummer"))["hogst"]
    return int(senast.removeprefix(PAHITTAT)) if senast else 0


def _foreningar() -> list[Forening]:
    """The associations, admitted today, each in one kommun."""
    nu = timezone.now()
    nya = [
        Forening(
            namn=f"Lastföreningen {ett}",
            slug=f"{FORENING}{ett}",
            utan_organisationsnummer="Påhittad för mätningar.",
            verksamhet="Finns bara för mätningar.",
            exempel=True,
            ansokt=nu,
            bekraftad_adress=nu,
            antagen=nu,
            bekraftad=nu.date(),
        )
        for ett in range(1, FORENINGAR + 1)
    ]
    Forening.objects.bulk_create(nya, ignore_conflicts=True)
    foreningar = list(Forening.objects.filter(slug__startswith=FORENING).order_by("pk"))
    koppling = Forening.kommuner.through
    koppling.objects.bulk_create(
        (koppling(forening=forening, kommun=kommun) for forening, kommun in _med_kommun(foreningar)),
        ignore_conflicts=True,
    )
    return list(Forening.objects.filter(slug__startswith=FORENING).order_by("pk").prefetch_related("kommuner"))


def _med_kommun(foreningar: Sequence[Forening]) -> Iterator[tuple[Forening, Kommun]]:
    return zip(foreningar, itertools.cycle(Kommun.objects.order_by("pk")), strict=False)


def _ett(nummer: int, forening: Forening) -> Inslag:
    """Item `nummer`, counted from 0: an event in the association's kommun, in two weeks."""
    nu = timezone.now().replace(minute=0, second=0, microsecond=0)
    borjar = nu + dt.timedelta(days=14 + nummer % 60)
    plats = forening.kommuner.all()[0].pk
    return Inslag(
        nummer=f"{PAHITTAT}{nummer + 1:07d}",
        inlamnat=nu,
        forening=forening,
        slug=f"{FORENING}{nummer + 1}",
        rubrik=f"Lastträff {nummer + 1}",
        kort="En påhittad träff, som bara finns för mätningar.",
        text="Vi dricker kaffe och pratar. Alla är välkomna, med eller utan rullator.",
        plats_id=plats,
        borjar=borjar,
        slutar=borjar + dt.timedelta(hours=2),
        lokal="Mötesrummet",
        visas_fran=nu,
        visas_till=borjar + dt.timedelta(hours=2),
        halsa_bekraftad=True,
        live=False,
        has_unpublished_changes=True,
    )


def _lamna_in(nya: list[Inslag]) -> None:
    """Write the items, each with the version that is reviewed and its place in the workflow."""
    Inslag.objects.bulk_create(nya)
    typ = ContentType.objects.get_for_model(Inslag)
    nu = timezone.now()
    versioner = Revision.objects.bulk_create(
        Revision(
            content_type=typ,
            base_content_type=typ,
            object_id=str(ett.pk),
            created_at=nu,
            object_str=str(ett),
            content=ett.serializable_data(),
        )
        for ett in nya
    )
    for ett, version in zip(nya, versioner, strict=True):
        ett.latest_revision = version
    Inslag.objects.bulk_update(nya, ["latest_revision"])
    arbetsgang = Workflow.objects.get(name=ARBETSGANG)
    steg = arbetsgang.workflow_tasks.get().task
    arenden = WorkflowState.objects.bulk_create(
        WorkflowState(content_type=typ, base_content_type=typ, object_id=str(ett.pk), workflow=arbetsgang)
        for ett in nya
    )
    lagen = TaskState.objects.bulk_create(
        TaskState(workflow_state=arende, revision=version, task=steg, status=TaskState.STATUS_IN_PROGRESS)
        for arende, version in zip(arenden, versioner, strict=True)
    )
    for arende, lage in zip(arenden, lagen, strict=True):
        arende.current_task_state = lage
    WorkflowState.objects.bulk_update(arenden, ["current_task_state"])
    for sokmotor in get_search_backends(with_auto_update=True):
        sokmotor.add_bulk(Inslag, nya)
