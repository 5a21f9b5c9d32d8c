"""Associations, and what they have had approved."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from patientforeningar.models import Forening, Inslag
from patientforeningar.visning.inslagsvy import Inslagsvy
from sok.kallor.kalla import TOM, Kalla
from sok.traff import Lattrad, Traff


class Foreningar(Kalla):
    """Associations; their names are the same in every language."""

    slag = "forening"
    modell = Forening
    kommun_i = "kommuner__slug"
    tema_i = "teman__slug"
    kolumner = ("namn", "verksamhet", TOM, "slug")

    def sokbara(self, sprak: str) -> QuerySet:
        return Forening.objects.all()

    def offentliga(self, vid: dt.datetime) -> QuerySet:
        return Forening.objects.visningsbara(vid)

    def lista(self, rader: Sequence[Lattrad], vid: dt.datetime) -> dict[int, Traff]:
        return {
            rad.pk: self.traff(Forening(pk=rad.pk, namn=rad.titel, verksamhet=rad.text, slug=rad.adress), vid)
            for rad in rader
        }

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        sort = _("Patientförening")
        return Traff(post.namn, post.get_absolute_url(), post.verksamhet, sort, "", self.slag, post.pk)


class ForeningarsInslag(Kalla):
    """What associations have had approved. In Swedish all of it is found, elsewhere what is in that language."""

    slag = "inslag"
    modell = Inslag
    kommun_i = "plats__slug"
    tema_i = "teman__slug"
    kolumner = ("rubrik", "kort", TOM, "slug")

    def sokbara(self, sprak: str) -> QuerySet:
        publika = Inslag.objects.filter(live=True)
        return publika if sprak in ("", settings.LANGUAGE_CODE) else publika.filter(sprak=sprak)

    def offentliga(self, vid: dt.datetime) -> QuerySet:
        return Inslag.objects.visningsbara(vid)

    def visningsbara(self, vid: dt.datetime, nycklar: Sequence[int]) -> QuerySet:
        return super().visningsbara(vid, nycklar).select_related("forening").prefetch_related("avvikelser")

    def lista(self, rader: Sequence[Lattrad], vid: dt.datetime) -> dict[int, Traff]:
        # When it is and whether it is cancelled stands in its title: that is more than a row holds.
        return {post.pk: self.traff(post, vid) for post in self.visningsbara(vid, [rad.pk for rad in rader])}

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        sort = _("%(sort)s från %(forening)s") % {
            "sort": capfirst(post.get_sort_display()),
            "forening": post.forening,
        }
        titel = Inslagsvy(post, vid).titel
        return Traff(titel, post.get_absolute_url(), post.kort, sort, "", self.slag, post.pk, lambda: post.text)
