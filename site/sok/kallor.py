"""What can be found: pages, records, what associations do, documents; each with how it shows itself in a list."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page

from patientforeningar.models import Forening, Inslag
from patientforeningar.visning.inslagsvy import Inslagsvy
from patientinfo.grind import visningsbara
from patientinfo.models import Dokument, Kommun, Vardenhet
from patientinfo.stampel import minns


@dataclass(frozen=True)
class Traff:
    """One hit: what the list shows (`titel`, `url`, `text`, `sort`) and what else it may be found by (`sokord`)."""

    titel: str
    url: str
    text: str
    sort: str
    sokord: str = ""


class Kalla(ABC):
    """One kind of thing that can be found."""

    foreslas = True  # while one writes, too

    @abstractmethod
    def sokbara(self, sprak: str) -> QuerySet:
        """What the engine searches among; only by fields that are in the index (`FilterField`)."""

    def visningsbara(self, vid: dt.datetime, nycklar: list[int]) -> QuerySet:
        """Those of the engine's candidates that may be shown at `vid`, asked of the database and the gate."""
        return self.sokbara("").model.objects.filter(pk__in=nycklar)

    @abstractmethod
    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        """How `post` shows itself at `vid`."""


class Sidor(Kalla):
    """Pages of the site."""

    def sokbara(self, sprak: str) -> QuerySet:
        return Page.objects.filter(live=True, locale=_locale(sprak))

    def visningsbara(self, vid: dt.datetime, nycklar: list[int]) -> QuerySet:
        return visningsbara(vid, Page.objects.filter(pk__in=nycklar, depth__gt=1)).specific(defer=False)

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        return Traff(post.title, post.url, post.ingress, "", post.sokord)


class Vardenheter(Kalla):
    """Care units of the register; their names are the same in every language."""

    def sokbara(self, sprak: str) -> QuerySet:
        return Vardenhet.objects.all()

    def visningsbara(self, vid: dt.datetime, nycklar: list[int]) -> QuerySet:
        return super().visningsbara(vid, nycklar).select_related("parent")

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        text = post.beskrivning or str(post.kommun or "")
        return Traff(post.namn, post.get_absolute_url(), text, _("Vårdenhet"), post.get_sort_display())


class Kommuner(Kalla):
    """The kommuner of the county."""

    def sokbara(self, sprak: str) -> QuerySet:
        return Kommun.objects.all()

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        return Traff(
            post.namn, post.get_absolute_url(), _("Vårdenheter, avgifter och kontakt i kommunen."), _("Kommun")
        )


class Foreningar(Kalla):
    """Associations; their names are the same in every language."""

    def sokbara(self, sprak: str) -> QuerySet:
        return Forening.objects.all()

    def visningsbara(self, vid: dt.datetime, nycklar: list[int]) -> QuerySet:
        return Forening.objects.visningsbara(vid).filter(pk__in=nycklar)

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        return Traff(post.namn, post.get_absolute_url(), post.verksamhet, _("Patientförening"))


class ForeningarsInslag(Kalla):
    """What associations have had approved. In Swedish all of it is found, elsewhere what is in that language."""

    def sokbara(self, sprak: str) -> QuerySet:
        publika = Inslag.objects.filter(live=True)
        return publika if sprak in ("", settings.LANGUAGE_CODE) else publika.filter(sprak=sprak)

    def visningsbara(self, vid: dt.datetime, nycklar: list[int]) -> QuerySet:
        visade = Inslag.objects.visningsbara(vid).filter(pk__in=nycklar)
        return visade.select_related("forening").prefetch_related("avvikelser")

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        sort = _("%(sort)s från %(forening)s") % {
            "sort": capfirst(post.get_sort_display()),
            "forening": post.forening,
        }
        return Traff(Inslagsvy(post, vid).titel, post.get_absolute_url(), post.kort, sort)


class DokumentKalla(Kalla):
    """Documents to download that lie in no restricted collection."""

    foreslas = False

    def sokbara(self, sprak: str) -> QuerySet:
        return Dokument.objects.all()

    def visningsbara(self, vid: dt.datetime, nycklar: list[int]) -> QuerySet:
        oppna = Collection.objects.exclude(pk__in=_stangda_samlingar())
        return super().visningsbara(vid, nycklar).filter(collection__in=oppna)

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        return Traff(post.title, post.url, post.sammanfattning, _("Dokument (%s)") % post.file_extension.upper())


@minns
def _locale(sprak: str) -> Locale | None:
    return Locale.objects.filter(language_code=sprak).first()


@minns
def _stangda_samlingar() -> frozenset[int]:
    """Collections that not everybody may read, and all that lies below them."""
    stangda = (regel.collection for regel in CollectionViewRestriction.objects.select_related("collection"))
    return frozenset(pk for en in stangda for pk in en.get_descendants(inclusive=True).values_list("pk", flat=True))


# Equal hits stand in this order: what the region answers for before what associations tell.
KALLOR: tuple[Kalla, ...] = (
    Sidor(),
    Vardenheter(),
    Kommuner(),
    DokumentKalla(),
    Foreningar(),
    ForeningarsInslag(),
)
