"""From what the editor has written to the tree of it; what is missing in a draft is read as empty."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.text import slugify
from wagtail.blocks import StreamValue

from patientinfo.lots.trad import Fraga, Resultat, Svar, Trad

# The address of an answer: as long as a phone shows, cut between words.
ADRESSENS_LANGD = 50


def adress(text: str) -> str:
    """The words of an answer as a part of an address: "Nej, inte i dag" is `nej-inte-i-dag`."""
    hel = slugify(text)
    if len(hel) <= ADRESSENS_LANGD:
        return hel
    return hel[: ADRESSENS_LANGD + 1].rpartition("-")[0] or hel[:ADRESSENS_LANGD]


def las(strom: StreamValue) -> Trad:
    """The tree in `strom`, a value of `LotsBlock`; read from what is stored, so that no page or unit is fetched."""
    fragor: list[Fraga] = []
    resultat: list[Resultat] = []
    for plats, rad in enumerate(strom.raw_data):
        varde = rad["value"]
        nyckel = varde.get("nyckel") or ""
        if rad["type"] == "fraga":
            svar = tuple(_svaren(varde.get("svar") or ()))
            fragor.append(Fraga(nyckel, varde.get("text") or "", svar, plats, varde.get("hjalp") or ""))
        else:
            resultat.append(Resultat(nyckel, varde.get("rubrik") or "", plats))
    return Trad(tuple(fragor), tuple(resultat))


def _svaren(rader: Iterable[Mapping[str, Any]]) -> Iterable[Svar]:
    for rad in rader:
        varde = rad["value"]
        text = varde.get("text") or ""
        yield Svar(text, varde.get("adress") or adress(text), varde.get("leder_till") or "")
