"""Which version of an item a letter speaks of: the newest that the region has had, never an ombud's draft."""

from __future__ import annotations

from wagtail.models import Revision, TaskState

from patientforeningar.models import Inslag
from patientinfo.models import Plats


def rubriken(inslag: Inslag) -> str:
    """The title as the region has read it, or as it stands in public."""
    version = _inlamnad(inslag)
    return str(version.content["rubrik"]) if version else inslag.rubrik


def platsen(inslag: Inslag) -> Plats:
    """The place likewise: a new version may be about another one than what is public."""
    version = _inlamnad(inslag)
    return Plats.objects.get(pk=version.content["plats"]) if version else inslag.plats


def _inlamnad(inslag: Inslag) -> Revision | None:
    """The newest version, if it has been handed in; otherwise the row says what there is to say."""
    version = inslag.get_latest_revision()
    return version if version and TaskState.objects.filter(revision=version).exists() else None
