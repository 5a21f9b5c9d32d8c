"""What an item says, apart from what it is: the fields that follow its versions, compared and carried over."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from patientforeningar.models import Inslag, InslagsBild, InslagsDokument

# In the order in which the form asks for them.
FALT = (
    "sort",
    "sprak",
    "rubrik",
    "kort",
    "text",
    "for_vem",
    "lank",
    "kontakt",
    "plats",
    "borjar",
    "slutar",
    "upprepning",
    "upprepas_till",
    "tider",
    "lokal",
    "adress",
    "rullstol",
    "hiss",
    "horslinga",
    "tillganglighet",
    "kostnad",
    "anmalan_senast",
    "anmalan",
    "visas_fran",
    "visas_till",
    "pa_skarm",
    "halsa_bekraftad",
)
FLERVAL = ("teman", "skarmplatser")
BILAGOR = {"bilder": _("bilder"), "dokument": _("dokument")}


def varden(inslag: Inslag) -> dict[str, Any]:
    """The single values, by the names of their columns: what can be given to a row or to a new item."""
    kolumner = (Inslag._meta.get_field(falt).attname for falt in FALT)
    return {kolumn: getattr(inslag, kolumn) for kolumn in kolumner}


def etikett(falt: str) -> str | Promise:
    """What people call the field."""
    return BILAGOR[falt] if falt in BILAGOR else Inslag._meta.get_field(falt).verbose_name


def skillnader(ena: Inslag, andra: Inslag) -> list[str]:
    """The fields in which the two differ, in the order of the form."""
    namn = (*FALT, *FLERVAL, *BILAGOR)
    return [falt for falt in namn if _jamforbart(ena, falt) != _jamforbart(andra, falt)]


def ta_over(till: Inslag, fran: Inslag, falten: Iterable[str]) -> None:
    """Let `till` say in each of `falten` what `fran` says; pictures and documents become rows of its own."""
    for falt in falten:
        if falt in FLERVAL:
            setattr(till, falt, list(getattr(fran, falt).all()))
        elif falt in BILAGOR:
            getattr(till, falt).set(bilagor(fran, falt))
        else:
            setattr(till, falt, getattr(fran, falt))


def bilagor(inslag: Inslag, vilka: str) -> list[Any]:
    """New, unsaved rows that show the same files with the same words, in the same order."""
    if vilka == "bilder":
        return [
            InslagsBild(fil=rad.fil, alt=rad.alt, rattighet=rad.rattighet, sort_order=nummer)
            for nummer, rad in enumerate(inslag.bilder.all())
        ]
    return [
        InslagsDokument(fil=rad.fil, titel=rad.titel, sort_order=nummer)
        for nummer, rad in enumerate(inslag.dokument.all())
    ]


def _jamforbart(inslag: Inslag, falt: str) -> Any:
    if falt in FLERVAL:
        return {rad.pk for rad in getattr(inslag, falt).all()}
    if falt == "bilder":
        return [(rad.fil_id, rad.alt, rad.rattighet) for rad in inslag.bilder.all()]
    if falt == "dokument":
        return [(rad.fil_id, rad.titel) for rad in inslag.dokument.all()]
    return getattr(inslag, Inslag._meta.get_field(falt).attname)
