"""The list of screens by place and all that lies in it, by group, by state and by kind."""

from __future__ import annotations

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from patientinfo.models import Plats
from skarmar.admin.platsval import indragna
from skarmar.flotta.lage import Lage, lagen
from skarmar.models import Skarm, Skarmgrupp


def i_plats(skarmar: QuerySet[Skarm], plats: int) -> QuerySet[Skarm]:
    """Those that stand in the place or in what lies in it."""
    delar = Plats.objects.descendants(plats, include_self=True)
    return skarmar.filter(plats__in=[del_.pk for del_ in delar])


class Skarmfilter(WagtailFilterSet):
    """What narrows the list."""

    plats = django_filters.ChoiceFilter(label=_("Plats"), choices=indragna, method="filtrera_plats")
    grupper = django_filters.ModelChoiceFilter(label=_("Grupp"), queryset=Skarmgrupp.objects.all())
    lage = django_filters.ChoiceFilter(label=_("Läge"), choices=Lage.choices, method="filtrera_lage")

    class Meta:
        model = Skarm
        fields = ("plats", "grupper", "lage", "sort")

    def filtrera_plats(self, skarmar: QuerySet[Skarm], _namn: str, varde: str) -> QuerySet[Skarm]:
        """The place's part of the tree."""
        return i_plats(skarmar, int(varde))

    def filtrera_lage(self, skarmar: QuerySet[Skarm], _namn: str, varde: str) -> QuerySet[Skarm]:
        """Those in the state now: it follows from the clock, so every row is asked."""
        i_lage = lagen(skarmar, timezone.now())
        return skarmar.filter(pk__in=[pk for pk, lage in i_lage.items() if lage == varde])
