"""The association's items, in the order of what they ask of the ombud."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from django.db.models import Count, Prefetch, Q
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.models import WorkflowState

from patientforeningar.inlamning.falt import sista_dagen
from patientforeningar.inslag.lage import Lage, andring_pa_vag, lage
from patientforeningar.models import Forening, Inslag

_VANTAR = (Lage.UTKAST, Lage.ANDRING)
# The one group that only grows.
TIDIGARE = "tidigare"
_VISAS = (Lage.VISAS, Lage.KOMMANDE)


@dataclass(frozen=True)
class Post:
    """One item as the list says it."""

    inslag: Inslag
    lage: Lage
    andring: Lage | None  # of a public one, where its newer version is
    olasta: int  # messages from the region that nobody has opened

    @property
    def visas_till(self) -> dt.date:
        """The last day on which it is seen."""
        return sista_dagen(self.inslag.visas_till)

    @property
    def vantar_pa_er(self) -> bool:
        """True when the next step is the association's."""
        return self.lage in _VANTAR or self.andring in _VANTAR or bool(self.olasta)


@dataclass(frozen=True)
class Grupp:
    """Items that ask for the same."""

    ankare: str
    rubrik: str | Promise
    poster: list[Post] = field(default_factory=list)


def grupper(forening: Forening, vid: dt.datetime) -> list[Grupp]:
    """The items of `forening` at `vid` in four groups, the empty ones left out."""
    alla = [
        Grupp("vantar", _("Väntar på er")),
        Grupp("granskas", _("Väntar på regionen")),
        Grupp("visas", _("Visas nu eller snart")),
        Grupp(TIDIGARE, _("Tidigare")),
    ]
    for post in _poster(forening, vid):
        alla[_plats(post)].poster.append(post)
    return [grupp for grupp in alla if grupp.poster]


def _plats(post: Post) -> int:
    if post.vantar_pa_er:
        return 0
    if post.lage == Lage.GRANSKAS:
        return 1
    return 2 if post.lage in _VISAS else 3


def _poster(forening: Forening, vid: dt.datetime) -> list[Post]:
    """Newest first, in a few queries however many they are."""
    arenden = WorkflowState.objects.active().select_related("current_task_state__task")
    olasta = Count("meddelanden", filter=Q(meddelanden__fran_regionen=True, meddelanden__last=None))
    rader = (
        Inslag.objects.filter(forening=forening)
        .exclude(nummer=None, latest_revision=None)  # begun, with nothing written
        .select_related("forening", "plats", "latest_revision")
        .defer("latest_revision__content")
        .prefetch_related("beslut", Prefetch("_workflow_states", queryset=arenden, to_attr="_current_workflow_states"))
        .annotate(olasta=olasta)
        .order_by("-skapat")
    )
    return [Post(rad, lage(rad, vid), andring_pa_vag(rad), rad.olasta) for rad in rader]
