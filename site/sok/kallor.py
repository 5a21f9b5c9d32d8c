"""What can be found: pages, care units and documents, each with how it shows itself in a list."""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.models import Collection, CollectionViewRestriction, Locale, Page

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
    def traff(self, post: Any) -> Traff:
        """How `post` shows itself."""


class Sidor(Kalla):
    """Pages of the site."""

    def sokbara(self, sprak: str) -> QuerySet:
        return Page.objects.filter(live=True, locale=_locale(sprak))

    def visningsbara(self, vid: dt.datetime, nycklar: list[int]) -> QuerySet:
        return visningsbara(vid, Page.objects.filter(pk__in=nycklar, depth__gt=1)).specific(defer=False)

    def traff(self, post: Any) -> Traff:
        return Traff(post.title, post.url, post.ingress, "", post.sokord)


class Vardenheter(Kalla):
    """Care units of the register; their names are the same in every language."""

    def sokbara(self, sprak: str) -> QuerySet:
        return Vardenhet.objects.all()

    def visningsbara(self, vid: dt.datetime, nycklar: list[int]) -> QuerySet:
        return super().visningsbara(vid, nycklar).select_related("parent")

    def traff(self, post: Any) -> Traff:
        text = post.beskrivning or str(post.kommun or "")
        return Traff(post.namn, post.get_absolute_url(), text, _("Vårdenhet"), post.get_sort_display())


class Kommuner(Kalla):
    """The kommuner of the county."""

    def sokbara(self, sprak: str) -> QuerySet:
        return Kommun.objects.all()

    def traff(self, post: Any) -> Traff:
        return Traff(
            post.namn, post.get_absolute_url(), _("Vårdenheter, avgifter och kontakt i kommunen."), _("Kommun")
        )


class DokumentKalla(Kalla):
    """Documents to download that lie in no restricted collection."""

    foreslas = False

    def sokbara(self, sprak: str) -> QuerySet:
        return Dokument.objects.all()

    def visningsbara(self, vid: dt.datetime, nycklar: list[int]) -> QuerySet:
        oppna = Collection.objects.exclude(pk__in=_stangda_samlingar())
        return super().visningsbara(vid, nycklar).filter(collection__in=oppna)

    def traff(self, post: Any) -> Traff:
        return Traff(post.title, post.url, post.sammanfattning, _("Dokument (%s)") % post.file_extension.upper())


@minns
def _locale(sprak: str) -> Locale | None:
    return Locale.objects.filter(language_code=sprak).first()


@minns
def _stangda_samlingar() -> frozenset[int]:
    """Collections that not everybody may read, and all that lies below them."""
    stangda = (regel.collection for regel in CollectionViewRestriction.objects.select_related("collection"))
    return frozenset(pk for en in stangda for pk in en.get_descendants(inclusive=True).values_list("pk", flat=True))


KALLOR: tuple[Kalla, ...] = (Sidor(), Vardenheter(), Kommuner(), DokumentKalla())
