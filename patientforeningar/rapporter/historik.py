"""One matter from the first day to the last: what was handed in, what was decided, written and done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from django.contrib.contenttypes.models import ContentType
from wagtail.models import ModelLogEntry, Revision, TaskState

from patientforeningar.granskning.skillnad import varden
from patientforeningar.handelser import Handelse
from patientforeningar.models import Beslut, Inslag, Meddelande

_KONTAKT = Inslag._meta.get_field("kontakt").verbose_name


@dataclass(frozen=True)
class Inlamnad:
    """A version that the region has had before it, and what was decided about it."""

    version: Revision
    falt: list[tuple[str, str]]  # what each field says, in the order of the form; no contact person
    beslut: list[Beslut]


class Historik:
    """The whole record of `inslag`. Drafts that were never handed in are the association's own and not part of it."""

    def __init__(self, inslag: Inslag) -> None:
        self.inslag = inslag

    @cached_property
    def beslut(self) -> list[Beslut]:
        """Every decision, the earliest first."""
        return list(self.inslag.beslut.select_related("av").prefetch_related("skal"))

    @cached_property
    def logg(self) -> list[ModelLogEntry]:
        """What has happened, the earliest first."""
        rader = ModelLogEntry.objects.for_instance(self.inslag).filter(action__startswith="inslag.")
        return list(rader.select_related("user").order_by("timestamp", "pk"))

    @cached_property
    def meddelanden(self) -> list[Meddelande]:
        """What was written between association and region, the earliest first."""
        return list(self.inslag.meddelanden.select_related("avsandare"))

    @cached_property
    def versioner(self) -> list[Inlamnad]:
        """Every version that was handed in or decided about, the earliest first."""
        return [*self._versioner()]

    def _versioner(self) -> Iterator[Inlamnad]:
        nummer = {ett.version for ett in self.beslut}
        nummer |= {
            rad.data["version"] for rad in self.logg if rad.action == Handelse.INLAMNAT and "version" in rad.data
        }
        ronder = TaskState.objects.filter(
            workflow_state__base_content_type=ContentType.objects.get_for_model(Inslag),
            workflow_state__object_id=str(self.inslag.pk),
        )
        nummer |= set(ronder.values_list("revision_id", flat=True))
        for version in Revision.objects.filter(pk__in=nummer - {None}).select_related("user").order_by("pk"):
            falt = [(namn, varde) for namn, varde in varden(version.as_object()) if varde and namn.lower() != _KONTAKT]
            yield Inlamnad(version, falt, [ett for ett in self.beslut if ett.version == version.pk])
