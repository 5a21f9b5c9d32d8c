"""Loads this room's demo content: registers, pictures, pages, English pages, accounts."""

from __future__ import annotations

from collections.abc import Callable

from django.core.management import call_command
from django.db import transaction
from django_tasks_db.models import DBTaskResult
from modelsearch.tasks import insert_or_update_object_task
from wagtail.tasks import update_reference_index_task

from patientinfo.demo.bilder import ladda_bilder
from patientinfo.demo.engelska import oversatt
from patientinfo.demo.konton import ladda_konton
from patientinfo.demo.plantering import plantera
from patientinfo.demo.register import ladda_register
from patientinfo.demo.sidor import HEM
from patientinfo.models import HomePage
from patientinfo.stampel import stampla


def ladda(beratta: Callable[[str], None]) -> None:
    """Load everything, or nothing when there is a start page already: what editors have done stays theirs.

    `beratta` is told each step in Swedish. Raises ReceptError when the recipes do not hold together; then
    nothing has been saved.
    """
    if HomePage.objects.exists():
        beratta("Demoinnehållet finns redan. Ingenting är ändrat.")
        return
    with transaction.atomic():
        ladda_register(beratta)
        bilder = ladda_bilder()
        beratta(f"Bilder: {len(bilder)}")
        sidor = plantera(HEM, bilder)
        beratta(f"Sidor: {len(sidor)}")
        beratta(f"Sidor på engelska: {oversatt(sidor)}")
        ladda_konton(beratta)
        stampla()
    beratta("Sökningen byggs upp")
    _indexera()


def _indexera() -> None:
    """Build the indexes in one go, in place of the tasks that every single save has queued for the worker."""
    uppgifter = [insert_or_update_object_task.module_path, update_reference_index_task.module_path]
    DBTaskResult.objects.ready().filter(task_path__in=uppgifter).delete()
    call_command("rebuild_references_index", verbosity=0)
    call_command("update_index", verbosity=0)
