"""The pages of the site, and what has an answer of its own on one of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cached_property, reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet, TextField, Value
from django.db.models.expressions import Combinable
from django.db.models.functions import Concat
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail.query import PageQuerySet

from patientinfo.grind import visningsbara
from patientinfo.models import Behov, HjalpmedelPage
from sok.brodtext import Brodtexter, brodtext
from sok.kallor.kalla import Kalla, spraket
from sok.sidtyper import sidtyper, typens_text
from sok.traff import Lattrad, Traff
from sok.urval import Urval


class Sidor(Kalla):
    """Pages of the site."""

    slag = "sida"
    modell = Page
    tema_i = "teman__slug"

    @cached_property
    def kolumner(self) -> tuple[str | Combinable, ...]:  # type: ignore[override]
        return "title", typens_text("ingress"), typens_text("sokord"), "url_path"

    def sokbara(self, sprak: str) -> QuerySet:
        return Page.objects.filter(live=True, locale=spraket(sprak))

    def offentliga(self, vid: dt.datetime) -> QuerySet:
        return visningsbara(vid, Page.objects.filter(depth__gt=1))

    def visningsbara(self, vid: dt.datetime, nycklar: Sequence[int]) -> QuerySet:
        sidor: PageQuerySet = visningsbara(vid, Page.objects.filter(pk__in=nycklar, depth__gt=1))
        return sidor.specific(defer=False)

    def _i(self, urval: Urval) -> Q:
        val = (typ.objects.filter(teman__slug=urval.tema).values("pk") for typ in sidtyper())
        return reduce(or_, (Q(pk__in=ett) for ett in val)) if urval.tema else Q()

    def lista(self, rader: Sequence[Lattrad], vid: dt.datetime) -> dict[int, Traff]:
        texter = Brodtexter([rad.pk for rad in rader])
        return {
            rad.pk: Traff(
                rad.titel, Page(pk=rad.pk, url_path=rad.adress).url, rad.text, "", rad.sokord,
                self.slag, rad.pk, texter.av(rad.pk),
            )
            for rad in rader
        }  # fmt: skip

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        return Traff(
            post.title, post.url, post.ingress, "", post.sokord, self.slag, post.pk, lambda: brodtext(post.kropp)
        )


class Behoven(Kalla):
    """Needs of everyday life, each with its answer on the page about aids."""

    slag = "behov"
    modell = Behov
    FRAGA = "?behov="
    kolumner = (
        "namn", "beskrivning",
        Concat("hjalpmedel", Value(" "), "egenansvar", Value(" "), "sokord", output_field=TextField()),
        Concat("sida__url_path", Value(FRAGA), "slug", output_field=TextField()),
    )  # fmt: skip

    def sokbara(self, sprak: str) -> QuerySet:
        return Behov.objects.filter(locale=spraket(sprak)) if sprak else Behov.objects.all()

    def offentliga(self, vid: dt.datetime) -> QuerySet:
        return Behov.objects.filter(sida__in=visningsbara(vid, HjalpmedelPage.objects.all()).values("pk"))

    def visningsbara(self, vid: dt.datetime, nycklar: Sequence[int]) -> QuerySet:
        return super().visningsbara(vid, nycklar).select_related("sida")

    def lista(self, rader: Sequence[Lattrad], vid: dt.datetime) -> dict[int, Traff]:
        return {
            rad.pk: self._traff(Behov(pk=rad.pk, namn=rad.titel, beskrivning=rad.text, sokord=rad.sokord), rad.adress)
            for rad in rader
        }

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        return self._traff(post, f"{post.sida.url_path}{self.FRAGA}{post.slug}")

    def _traff(self, post: Behov, adress: str) -> Traff:
        vag, fraga, slug = adress.partition(self.FRAGA)
        url = f"{Page(url_path=vag).url}{fraga}{slug}"
        return Traff(post.namn, url, post.beskrivning, _("Från behov till hjälpmedel"), post.sokord, self.slag, post.pk)
