"""The registers: care units, kommuner, and what does one good."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast, Coalesce, NullIf
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from patientinfo.models import Halsoaktivitet, Kommun, Vardenhet
from sok.kallor.kalla import TOM, Kalla
from sok.traff import Lattrad, Traff


class Vardenheter(Kalla):
    """Care units of the register; their names are the same in every language."""

    slag = "enhet"
    modell = Vardenhet
    kommun_i = "parent__slug"
    kolumner = (
        "namn", Coalesce(NullIf("beskrivning", TOM), "parent__namn", TOM, output_field=TextField()), "sort", "slug",
    )  # fmt: skip

    def sokbara(self, sprak: str) -> QuerySet:
        return Vardenhet.objects.all()

    def visningsbara(self, vid: dt.datetime, nycklar: Sequence[int]) -> QuerySet:
        return super().visningsbara(vid, nycklar).select_related("parent")

    def sokord(self, rad: Lattrad) -> str:
        return str(Vardenhet(sort=rad.sokord).get_sort_display())

    def lista(self, rader: Sequence[Lattrad], vid: dt.datetime) -> dict[int, Traff]:
        return {
            rad.pk: self._traff(rad.titel, rad.text, Vardenhet(pk=rad.pk, sort=rad.sokord, slug=rad.adress))
            for rad in rader
        }

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        return self._traff(post.namn, post.beskrivning or str(post.kommun or ""), post)

    def _traff(self, namn: str, text: str, post: Vardenhet) -> Traff:
        sort = str(post.get_sort_display())
        return Traff(namn, post.get_absolute_url(), text, _("Vårdenhet"), sort, self.slag, post.pk)


class Kommuner(Kalla):
    """The kommuner of the county."""

    slag = "kommun"
    modell = Kommun
    kommun_i = "slug"
    kolumner = ("namn", TOM, TOM, "slug")

    def sokbara(self, sprak: str) -> QuerySet:
        return Kommun.objects.all()

    def lista(self, rader: Sequence[Lattrad], vid: dt.datetime) -> dict[int, Traff]:
        return {rad.pk: self.traff(Kommun(pk=rad.pk, namn=rad.titel, slug=rad.adress), vid) for rad in rader}

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        text = _("Vårdenheter, avgifter och kontakt i kommunen.")
        return Traff(post.namn, post.get_absolute_url(), text, _("Kommun"), "", self.slag, post.pk)


class Halsoaktiviteter(Kalla):
    """Hälsosamtal, courses and hälsoslingor; their words are the same in every language."""

    slag = "halsa"
    modell = Halsoaktivitet
    kommun_i = "kommuner__slug"
    kolumner = ("rubrik", "beskrivning", "sort", Cast("pk", TextField()))

    def sokbara(self, sprak: str) -> QuerySet:
        return Halsoaktivitet.objects.all()

    def offentliga(self, vid: dt.datetime) -> QuerySet:
        return Halsoaktivitet.objects.visningsbara(vid)

    def sokord(self, rad: Lattrad) -> str:
        return str(Halsoaktivitet(sort=rad.sokord).get_sort_display())

    def lista(self, rader: Sequence[Lattrad], vid: dt.datetime) -> dict[int, Traff]:
        return {
            rad.pk: self.traff(Halsoaktivitet(pk=rad.pk, rubrik=rad.titel, beskrivning=rad.text, sort=rad.sokord), vid)
            for rad in rader
        }

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        sort = str(post.get_sort_display())
        return Traff(post.rubrik, post.get_absolute_url(), post.beskrivning, capfirst(sort), sort, self.slag, post.pk)
