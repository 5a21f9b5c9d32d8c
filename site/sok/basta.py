"""Best bets: what the region wants to stand first for a search. The gate decides whether it is shown at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace

from patientinfo.stampel import minns
from patientinfo.svenska import Fragetermer, frageform
from sok.kallor.dokument import DokumentKalla
from sok.kallor.kalla import Kalla
from sok.kallor.register import Kommuner, Vardenheter
from sok.kallor.sidor import Sidor
from sok.models import Basta
from sok.traff import Traff

HOGST = 3

_Termer = frozenset[str]
# How each of `Basta.MAL` is read through the gate and shows itself.
_KALLOR: Mapping[str, Kalla] = {
    "sida": Sidor(),
    "vardenhet": Vardenheter(),
    "kommun": Kommuner(),
    "dokument": DokumentKalla(),
}


def basta(fraga: str, vid: dt.datetime, sprak: str = "sv") -> list[Traff]:
    """At most three hits that editors have chosen for `fraga` (cleaned) and that may be shown at `vid`.

    The whole query must be one of their phrases, in any inflected form, in any order of its words, with or
    without dots. Costs no query to the database when there is none.
    """
    skrivet, vikt = _nycklar(frageform(fraga))
    tips = _fraser(sprak)
    valda = tips.get(skrivet) or tips.get(vikt) or ()
    funna = (_traff(*tipset, vid) for tipset in valda)
    return [traff for traff in funna if traff is not None][:HOGST]


def _nycklar(termer: Fragetermer) -> tuple[_Termer, _Termer]:
    """What a phrase is known by: its words' terms, and the same without dots, which look different."""
    return frozenset(ett.exakt for ett in termer.ord), frozenset(ett.vikt for ett in termer.ord)


@minns
def _fraser(sprak: str) -> Mapping[_Termer, tuple[tuple[str, int, str], ...]]:
    """Every phrase of a language by its terms: one of `Basta.MAL`, the key of what was chosen, the editors' text."""
    alla: dict[_Termer, list[tuple[str, int, str]]] = {}
    for ett in Basta.objects.filter(sprak=sprak).order_by("pk"):
        falt = ett.valda[0]
        tipset = (falt, getattr(ett, f"{falt}_id"), ett.text)
        for fras in ett.fraser:
            for nyckel in set(_nycklar(frageform(fras))):
                alla.setdefault(nyckel, []).append(tipset)
    return {nyckel: tuple(dict.fromkeys(tips)) for nyckel, tips in alla.items() if nyckel}


def _traff(falt: str, nyckel: int, text: str, vid: dt.datetime) -> Traff | None:
    kalla = _KALLOR[falt]
    post = kalla.visningsbara(vid, [nyckel]).first()
    if post is None:
        return None
    traff = kalla.traff(post, vid)
    return replace(traff, text=text) if text else traff
