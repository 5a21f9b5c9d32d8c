"""The worker's part: slides are drawn after an approval, and what is missing is drawn when the clock asks."""

from __future__ import annotations

from functools import partial
from typing import Any

import structlog
from django.db import transaction
from django.db.models.signals import post_delete
from django.utils import timezone
from django_tasks import task
from wagtail.signals import published, unpublished

from patientforeningar.models import Inslag
from skarmar.bilder.behov import behovda, behovda_av
from skarmar.bilder.lager import dra_in
from skarmar.bilder.ritning import rita_det_som_saknas
from skarmar.models import Skarmbild
from skarmar.urval.nycklar import nyckel

logg = structlog.get_logger(__name__)

# Seconds that the worker draws before it looks for something else to do, such as a mail; the clock asks again.
LANGST = 30.0


@task()
def rita_ett(matter: str) -> int:
    """Draw what is missing of one matter (`nyckel`), as it is shown now and for a day; says how many pictures."""
    vid = timezone.now()
    return rita_det_som_saknas(behovda_av(matter, vid), vid, langst=LANGST)


@task(priority=-10)
def rita_allt() -> int:
    """Draw what is missing of all that is shown now and for a day; says how many pictures."""
    vid = timezone.now()
    return rita_det_som_saknas(behovda(vid), vid, langst=LANGST)


def anslut() -> None:
    """Start listening; called once when the app is ready."""
    for modell in (Inslag, Skarmbild):
        published.connect(_godkand, sender=modell, dispatch_uid=f"rita-{modell.__name__}")
        for signal in (unpublished, post_delete):
            signal.connect(_borta, sender=modell, dispatch_uid=f"rita inte-{modell.__name__}")


def _godkand(instance: Inslag | Skarmbild, **_kwargs: Any) -> None:
    if getattr(instance, "pa_skarm", True):
        transaction.on_commit(partial(rita_ett.enqueue, nyckel(instance)), robust=True)


def _borta(instance: Inslag | Skarmbild, **_kwargs: Any) -> None:
    """What is recalled is fetched by nobody from that instant; a file that cannot be deleted now is deleted later."""
    transaction.on_commit(partial(dra_in, nyckel(instance)), robust=True)
