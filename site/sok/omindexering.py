"""A word that the site has learnt is found in what was indexed before: those texts, and only those, once more."""

from __future__ import annotations

from typing import Any

from django.db import connection, models, transaction
from django.db.models import Q
from django.db.models.signals import post_save
from django_tasks import task
from wagtail.search import index
from wagtail.search.models import IndexEntry

from patientinfo.models import Kommun, Ordlisteord, Plats, Tema, Vardenhet
from patientinfo.stampel import stampla
from patientinfo.svenska import VARDORD, termstam

# Where the database's index, which is kept whatever engine is asked, has its terms as text.
_TERMERNA = "body_text" if connection.vendor == "postgresql" else "body"
LARARE: tuple[type[models.Model], ...] = (Ordlisteord, Tema, Plats, Kommun, Vardenhet)


@task(priority=-10)
def indexera_om(orden: list[str]) -> None:
    """Index whatever has one of `orden` in a longer word; about a second's reading at 50,000 pages."""
    villkor = Q()
    for ordet in orden:
        villkor |= Q(**{f"{_TERMERNA}__contains": termstam(ordet)})
    for post in IndexEntry.objects.filter(villkor).prefetch_related("content_object").iterator(chunk_size=500):
        if post.content_object is not None:
            index.insert_or_update_object(post.content_object)


def _lar(instance: Any, **_kwargs: Any) -> None:
    former = instance.alla_former if isinstance(instance, Ordlisteord) else [instance.namn]
    if nya := sorted({ordet for form in former for ordet in VARDORD.nya(form)}):
        stampla()  # before the worker reads the list of words
        transaction.on_commit(lambda: indexera_om.enqueue(nya))


def anslut() -> None:
    """Start listening; called once when the app is ready."""
    for modell in LARARE:
        post_save.connect(_lar, sender=modell, dispatch_uid=f"omindexering-{modell._meta.label}")
