"""The faults of a tree in Swedish: as a form shows them beside their field, and as the picture says them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamBlockValidationError, StructBlockValidationError
from wagtail.blocks.list_block import ListBlockValidationError

from patientinfo.lots.trad import FLEST_STEG, Fel, Felslag

# What the editor does about it.
MEDDELANDEN: dict[Felslag, Any] = {
    Felslag.INGEN_FRAGA: _("Guiden behöver minst en fråga att börja med."),
    Felslag.UTAN_NYCKEL: _("Skriv en nyckel, så att svar kan leda hit."),
    Felslag.DUBBEL_NYCKEL: _("Nyckeln finns redan högre upp. Varje fråga och resultat behöver en egen."),
    Felslag.FOR_FA_SVAR: _("Vägen tar slut här. Frågan behöver minst två svar."),
    Felslag.DUBBELT_SVAR: _("Ett annat svar på frågan har samma adressdel. Skriv en annan."),
    Felslag.LEDER_INGENSTANS: _("Svaret leder ingenstans. Ingen fråga och inget resultat har den nyckeln."),
    Felslag.RUNT: _("Svaret leder tillbaka till en fråga som läsaren redan har svarat på, så vägen går runt."),
    Felslag.NAS_INTE: _("Inget svar leder hit från den första frågan. Låt ett svar leda hit, eller ta bort det."),
    Felslag.FOR_LANGT: _("Det blir mer än %(antal)d svar för att komma hit. Korta vägen.") % {"antal": FLEST_STEG},
}
# The same in a picture, where there is little room.
KORTA = {
    Felslag.INGEN_FRAGA: _("ingen fråga"),
    Felslag.UTAN_NYCKEL: _("nyckel saknas"),
    Felslag.DUBBEL_NYCKEL: _("nyckeln finns två gånger"),
    Felslag.FOR_FA_SVAR: _("vägen tar slut här"),
    Felslag.DUBBELT_SVAR: _("samma adressdel två gånger"),
    Felslag.LEDER_INGENSTANS: _("leder ingenstans"),
    Felslag.RUNT: _("går runt"),
    Felslag.NAS_INTE: _("inget svar leder hit"),
    Felslag.FOR_LANGT: _("för många steg hit"),
}

# Beside which field of the question, result or answer the message stands.
_FALT = {Felslag.DUBBELT_SVAR: "adress", Felslag.LEDER_INGENSTANS: "leder_till", Felslag.RUNT: "leder_till"}


def blockfel(felen: Iterable[Fel]) -> StreamBlockValidationError:
    """The faults as the error of a `LotsBlock`."""
    hela: list[ValidationError] = []
    noder: dict[int, dict[str, Any]] = defaultdict(dict)
    svaren: dict[int, dict[int, dict[str, ValidationError]]] = defaultdict(lambda: defaultdict(dict))
    for fel in felen:
        sagt = ValidationError(MEDDELANDEN[fel.slag], code=fel.slag.name.lower())
        if fel.plats is None:
            hela.append(sagt)
        elif fel.svar is not None:
            svaren[fel.plats][fel.svar][_FALT[fel.slag]] = sagt
        elif fel.slag is Felslag.FOR_FA_SVAR:
            noder[fel.plats]["svar"] = ListBlockValidationError(non_block_errors=[sagt])
        else:
            noder[fel.plats]["nyckel"] = sagt
    for plats, per_svar in svaren.items():
        redan = noder[plats].get("svar")
        noder[plats]["svar"] = ListBlockValidationError(
            block_errors={nummer: StructBlockValidationError(block_errors=falt) for nummer, falt in per_svar.items()},
            non_block_errors=redan.non_block_errors if redan else None,
        )
    return StreamBlockValidationError(
        block_errors={plats: StructBlockValidationError(block_errors=falt) for plats, falt in noder.items()},
        non_block_errors=hela,
    )
