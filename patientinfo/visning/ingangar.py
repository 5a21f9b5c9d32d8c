"""Pages as entries of the hub above them: a title and one sentence, by theme if the editor so chose."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from patientinfo.visning.alfabet import svensk_ordning
from patientinfo.visning.grupper import Grupp

if TYPE_CHECKING:
    from patientinfo.models.sidor.grund import Grundsida


class Ingang:
    """A page as an entry of its section."""

    def __init__(self, sida: Grundsida) -> None:
        self.sida = sida
        self.titel: str = sida.title
        self.mening = forsta_meningen(sida.ingress)


def forsta_meningen(text: str) -> str:
    """The first sentence of `text`; a full stop inside an abbreviation is followed by a small letter."""
    return re.split(r"(?<=[.?!])\s+(?=[A-ZÅÄÖ])", text.strip(), maxsplit=1)[0]


def efter_tema(ingangar: list[Ingang]) -> list[Grupp[Ingang]]:
    """The entries under each of their themes, themes A to Ö; those without a theme last."""
    teman = _teman([ingang.sida for ingang in ingangar])
    per_tema: dict[str, list[Ingang]] = defaultdict(list)
    for ingang in ingangar:
        for tema in teman.get(ingang.sida.pk) or [""]:
            per_tema[tema].append(ingang)
    ordnade = sorted(per_tema, key=lambda tema: (not tema, svensk_ordning(tema)))
    return [
        Grupp(tuple(per_tema[tema]), tema or gettext("Övrigt"), f"tema-{nummer}")
        for nummer, tema in enumerate(ordnade, start=1)
    ]


def _teman(sidor: list[Grundsida]) -> dict[int, list[str]]:
    """The names of each page's themes; one query per page type."""
    namn: dict[int, list[str]] = defaultdict(list)
    for typ in {type(sida) for sida in sidor}:
        rader = typ._meta.get_field("teman").remote_field.through._base_manager
        nyckel = f"{typ._meta.model_name}_id"
        for sid_id, tema in rader.filter(**{f"{nyckel}__in": [s.pk for s in sidor]}).values_list(nyckel, "tema__namn"):
            namn[sid_id].append(tema)
    return namn
