"""Documents to download."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from wagtail.models import CollectionViewRestriction

from patientinfo.models import Dokument
from patientinfo.stampel import minns
from sok.kallor.kalla import TOM, Kalla
from sok.traff import Lattrad, Traff


class DokumentKalla(Kalla):
    """Documents to download that lie in no restricted collection."""

    slag = "dokument"
    modell = Dokument
    foreslas = False
    kolumner = ("title", "sammanfattning", TOM, "file")

    def sokbara(self, sprak: str) -> QuerySet:
        return Dokument.objects.all()

    def offentliga(self, vid: dt.datetime) -> QuerySet:
        return Dokument.objects.exclude(collection__in=_stangda_samlingar())

    def lista(self, rader: Sequence[Lattrad], vid: dt.datetime) -> dict[int, Traff]:
        return {
            rad.pk: self.traff(Dokument(pk=rad.pk, title=rad.titel, sammanfattning=rad.text, file=rad.adress), vid)
            for rad in rader
        }

    def traff(self, post: Any, vid: dt.datetime) -> Traff:
        sort = _("Dokument (%s)") % post.file_extension.upper()
        return Traff(post.title, post.url, post.sammanfattning, sort, "", self.slag, post.pk)


@minns
def _stangda_samlingar() -> frozenset[int]:
    """Collections that not everybody may read, and all that lies below them."""
    stangda = (regel.collection for regel in CollectionViewRestriction.objects.select_related("collection"))
    return frozenset(pk for en in stangda for pk in en.get_descendants(inclusive=True).values_list("pk", flat=True))
