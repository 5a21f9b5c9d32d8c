"""Distances as a sheet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from patientinfo.csvimport.celler import Datum, Post, Tal, Text, Val
from patientinfo.csvimport.register import Kolumn, Register
from patientinfo.models import Avstand, Plats
from patientinfo.models.avstand import ANDPUNKTER


def _platser() -> QuerySet[Plats]:
    return Plats.objects.filter(ANDPUNKTER)


class AvstandRegister(Register):
    """One row per stretch, pointed out by its two ends; the same stretch the other way round is refused."""

    namn = "avstand"
    modell = Avstand
    rubrik = _("avstånd")
    efter = _("Räknaren använder de nya avstånden direkt. Ändringarna går att följa i varje rads historik.")
    kolumner = (
        Kolumn(
            "fran",
            "fran",
            Post(_platser, "slug", "namn"),
            _("Kommun eller vårdenhet: namn eller adressdel. En kommun står för sin centralort."),
            nyckel=True,
        ),
        Kolumn(
            "till",
            "till",
            Post(_platser, "slug", "namn"),
            _("Den andra änden, skriven på samma sätt."),
            nyckel=True,
        ),
        Kolumn("km", "km", Tal(), _("Kilometer längs vägen, åt ett håll: 165 eller 51,5.")),
        Kolumn("kalla", "kalla", Text(), _("Varifrån avståndet kommer.")),
        Kolumn("kalla_url", "kalla_url", Text(), _("Källans adress, med https://.")),
        Kolumn("kontrollerad", "kontrollerad", Datum(), _("Dagen då avståndet stämdes av: 2027-01-01.")),
        Kolumn(
            "bekraftad",
            "bekraftad",
            Val([(True, _("ja")), (False, _("nej"))]),
            _("ja eller nej. Bara bekräftade avstånd räknas."),
            kravs=True,
        ),
    )

    def poster(self) -> Iterable[Any]:
        """Every stretch."""
        return Avstand.objects.select_related("fran", "till")

    def krockar(self, post: Any, annan: Any) -> bool:
        """True when both are the same stretch: a row holds in both directions."""
        return {post.fran_id, post.till_id} == {annan.fran_id, annan.till_id}
