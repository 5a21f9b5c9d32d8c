"""Care units as a sheet. Opening hours are not in it: they are tables of their own, edited with the unit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from patientinfo.csvimport.celler import Datum, Post, Stycken, Tal, Text, Val
from patientinfo.csvimport.register import Kolumn, Register
from patientinfo.models import Kommun, Vardenhet


class Enheter(Register):
    """One row per unit, pointed out by its part of the address."""

    namn = "vardenheter"
    modell = Vardenhet
    rubrik = _("vårdenheter")
    efter = _("Ändringarna syns på webbplatsen direkt och går att följa i varje enhets historik.")
    kolumner = (
        Kolumn("adressdel", "slug", Text(), _("Pekar ut enheten: a–z, siffror, bindestreck."), nyckel=True),
        Kolumn("namn", "namn", Text(), _("Enhetens namn.")),
        Kolumn("sort", "sort", Val(Vardenhet.Sort.choices), _("sjukhus, hälsocentral, rehabilitering …")),
        Kolumn(
            "kommun",
            "parent",
            Post(Kommun.objects.all, "slug", "kod", "namn"),
            _("Kommunen som enheten ligger i: namn eller kommunkod."),
            kravs=True,
        ),
        Kolumn("beskrivning", "beskrivning", Stycken(), _("Vad enheten gör och för vem.")),
        Kolumn("telefon", "telefon", Text(), _("Bara bekräftat nummer. Tomt: sidan visar 1177.")),
        Kolumn("webbplats", "webbplats", Text(), _("Hela adressen, med https://.")),
        Kolumn("adress", "adress", Text(), _("Gata och nummer.")),
        Kolumn("postnummer", "postnummer", Text(), _("Till exempel 971 80.")),
        Kolumn("ort", "ort", Text(), _("Postort.")),
        Kolumn("breddgrad", "breddgrad", Tal(), _("Till exempel 65,671.")),
        Kolumn("langdgrad", "langdgrad", Tal(), _("Till exempel 21,934.")),
        Kolumn("tillganglighet", "tillganglighet", Stycken(), _("Bara det som är kontrollerat på plats.")),
        Kolumn("kontrollerad", "kontrollerad", Datum(), _("Dagen för senaste avstämning: 2027-01-01.")),
        Kolumn("kalla", "kalla", Text(), _("Varifrån uppgifterna kommer.")),
    )

    def poster(self) -> Iterable[Any]:
        """Every unit by name."""
        return Vardenhet.objects.select_related("parent").order_by("namn")
