"""Pictures in the formats and widths that pages show, made before a page is published so that no reader waits."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django_tasks import task
from wagtail.fields import StreamField
from wagtail.images.models import Filter, Picture
from wagtail.images.shortcuts import get_renditions_or_not_found
from wagtail.models import Page, TaskState
from wagtail.signals import page_published, task_submitted

from patientinfo.models.filer import Bild

# The widths of a phone, of a phone with a dense screen or the column of a desk, and of that column on a dense screen.
VERSIONER = [Filter(spec=spec) for spec in Filter.expand_spec("format-{avif,webp,jpeg}|width-{400,800,1400}")]
ATTRIBUT = {"sizes": "(min-width: 42rem) 38rem, 100vw", "loading": "lazy", "decoding": "async"}


def picture(bild: Bild) -> Picture:
    """The `<picture>` of `bild`; versions that are missing are made, a file that is missing leaves an empty frame."""
    return Picture(get_renditions_or_not_found(bild, VERSIONER), dict(ATTRIBUT))


@task()
def gor_versioner(sida_id: int) -> int:
    """Make what is missing for the pictures of a page's newest version; says how many pictures it has."""
    sida = Page.objects.filter(pk=sida_id).first()
    return _gor(sida.get_latest_revision_as_object()) if sida else 0


def _gor(sida: Page) -> int:
    bilder = Bild.objects.filter(pk__in=_bilder_i(sida)).prefetch_related("renditions")
    for bild in bilder:
        get_renditions_or_not_found(bild, VERSIONER)
    return len(bilder)


def _bilder_i(sida: Page) -> Iterator[Any]:
    for falt in sida._meta.get_fields():
        if isinstance(falt, StreamField):
            for modell, pk, *_vag in falt.extract_references(getattr(sida, falt.name)):
                if modell is Bild:
                    yield pk


def _vid_inlamning(instance: TaskState, **_kwargs: Any) -> None:
    """Handed in: while somebody reads it through there is time to make them."""
    if issubclass(instance.revision.content_type.model_class(), Page):
        gor_versioner.enqueue(int(instance.revision.object_id))


def _vid_publicering(instance: Page, **_kwargs: Any) -> None:
    """What is missing all the same is made before anybody can see the page, which is when this is committed."""
    _gor(instance)


def anslut() -> None:
    """Start listening; called once when the app is ready."""
    task_submitted.connect(_vid_inlamning, dispatch_uid="bildversioner, inlämnat")
    page_published.connect(_vid_publicering, dispatch_uid="bildversioner")
