"""Pages as entries of the hub above them: a title and one sentence, by letter or theme if the editor so chose.

A hub may have thousands: of all of them only name and kind are read, and the pages themselves of one sheet.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext
from wagtail.models import Page
from wagtail.query import PageQuerySet

from patientinfo.visning.alfabet import svensk_ordning
from patientinfo.visning.grupper import Grupp, efter_bokstav, utan_rubriker

if TYPE_CHECKING:
    from patientinfo.models.sidor.grund import Grundsida

# Fewer entries than this are found sooner without a heading for each letter.
BOKSTAVER_FRAN = 15


class Ingang:
    """A page as an entry of its section."""

    def __init__(self, sida: Grundsida) -> None:
        self.sida = sida
        self.titel: str = sida.title
        self.mening = forsta_meningen(sida.ingress)


@dataclass(frozen=True)
class Rad:
    """A place in the list, before its page has been read."""

    pk: int
    titel: str
    typ: int  # the content type


@dataclass(frozen=True)
class Radplats:
    """A place in the list under its heading."""

    rad: Rad
    rubrik: str
    ankare: str


def forsta_meningen(text: str) -> str:
    """The first sentence of `text`; a full stop inside an abbreviation is followed by a small letter."""
    return re.split(r"(?<=[.?!])\s+(?=[A-ZÅÄÖ])", text.strip(), maxsplit=1)[0]


def i_tradets_ordning(sidor: PageQuerySet) -> list[Radplats]:
    """The list in the order of the tree, without headings."""
    return _platser([Grupp(tuple(_rader(sidor)))])


def i_bokstavsordning(sidor: PageQuerySet) -> list[Radplats]:
    """The list A to Ö, with a heading for each letter when it is long."""
    rader = _rader(sidor)
    grupper = efter_bokstav(rader, lambda rad: rad.titel)
    return _platser(grupper if len(rader) >= BOKSTAVER_FRAN else utan_rubriker(grupper))


def i_temaordning(sidor: PageQuerySet) -> list[Radplats]:
    """The list under each of the pages' themes, themes A to Ö; those without a theme last."""
    rader = _rader(sidor)
    teman = _teman(rader)
    per_tema: dict[str, list[Rad]] = defaultdict(list)
    for rad in rader:
        for tema in teman.get(rad.pk) or [""]:
            per_tema[tema].append(rad)
    ordnade = sorted(per_tema, key=lambda tema: (not tema, svensk_ordning(tema)))
    return _platser(
        Grupp(tuple(per_tema[tema]), tema or gettext("Övrigt"), f"tema-{nummer}")
        for nummer, tema in enumerate(ordnade, start=1)
    )


def ingangar(platser: Sequence[Radplats]) -> list[Grupp[Ingang]]:
    """The entries of one sheet under their headings; one query per page type."""
    lasta = Page.objects.filter(pk__in={plats.rad.pk for plats in platser}).defer_streamfields().specific()
    sidor = {sida.pk: Ingang(sida) for sida in lasta}
    return [
        # A page may have gone since its place was read.
        Grupp(tuple(sidor[plats.rad.pk] for plats in samma if plats.rad.pk in sidor), rubrik, ankare)
        for (rubrik, ankare), samma in groupby(platser, key=lambda plats: (plats.rubrik, plats.ankare))
    ]


def _rader(sidor: PageQuerySet) -> list[Rad]:
    return [Rad(*rad) for rad in sidor.order_by("path").values_list("pk", "title", "content_type")]


def _platser(grupper: Iterable[Grupp[Rad]]) -> list[Radplats]:
    return [Radplats(rad, grupp.rubrik, grupp.ankare) for grupp in grupper for rad in grupp.delar]


def _teman(rader: Sequence[Rad]) -> dict[int, list[str]]:
    """The names of each page's themes; one query per page type."""
    namn: dict[int, list[str]] = defaultdict(list)
    for typ in {rad.typ for rad in rader}:
        modell = ContentType.objects.get_for_id(typ).model_class()
        kopplingar = modell._meta.get_field("teman").remote_field.through._base_manager  # type: ignore[union-attr]
        nyckel = f"{modell._meta.model_name}_id"  # type: ignore[union-attr]
        egna = kopplingar.filter(**{f"{nyckel}__in": [rad.pk for rad in rader if rad.typ == typ]})
        for sid_id, tema in egna.values_list(nyckel, "tema__namn"):
            namn[sid_id].append(tema)
    return namn
